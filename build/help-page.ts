/** The help page of the custom functions, made from their catalogue. */
import type { CustomFunction } from '../src/functions/catalogue';
import { escapeHtml } from '../src/ui/html';

const STYLE = [
  'body { font: 14px/1.5 Arial, sans-serif; color: #1f2933; }',
  'h2 { font-size: 15px; margin: 18px 0 0; }',
  'pre { background: #f2f5f8; padding: 6px; white-space: pre-wrap; }',
].join('\n');

export function makeHelpPage(functions: readonly CustomFunction[]): string {
  const sections = functions.map(({ name, summary, parameters, example, result }) => {
    const list = parameters.map(
      ({ name: parameter, description, optional }) =>
        `<li><b>${escapeHtml(parameter)}</b>${optional ? ' (facultatif)' : ''} : ${escapeHtml(description ?? '')}</li>`,
    );
    return [
      `<h2>${escapeHtml(name)}</h2>`,
      `<p>${escapeHtml(summary ?? '')}</p>`,
      `<ul>${list.join('')}</ul>`,
      `<p>Donne : ${escapeHtml(result ?? '')}</p>`,
      `<pre>${escapeHtml(example ?? '')}</pre>`,
    ].join('\n');
  });
  return `<!DOCTYPE html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n<title>Aide sur les fonctions</title>\n<style>\n${STYLE}\n</style>\n</head>\n<body>\n${sections.join('\n')}\n</body>\n</html>\n`;
}
