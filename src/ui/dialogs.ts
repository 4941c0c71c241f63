/** The dialogs behind the menu's entries, as HTML pages. */
import type { Action } from '../actions/action';
import { CATALOGUE } from '../functions/catalogue';
import page from './action-dialog.html';
import { escapeHtml } from './html';

/** The page of an action: it asks for the plan, shows it, and applies it on the person's click. */
export function actionPage({ name }: Action): string {
  return page.replace('{{action}}', escapeHtml(name));
}

/** The help page: every custom function with its arguments and an example. */
export function helpPage(): string {
  const entries = CATALOGUE.map(({ name, summary, parameters, example }) => {
    const list = parameters.map(
      (parameter) => `<li><b>${escapeHtml(parameter.name)}</b> : ${escapeHtml(parameter.description)}</li>`,
    );
    return `<h2>${escapeHtml(name)}</h2><p>${escapeHtml(summary)}</p><ul>${list.join('')}</ul><pre>${escapeHtml(example)}</pre>`;
  });
  const style =
    'body{font:14px/1.5 Arial,sans-serif}h2{font-size:15px;margin-bottom:0}pre{background:#f2f5f8;padding:6px;white-space:pre-wrap}';
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><style>${style}</style></head><body>${entries.join('')}</body></html>`;
}
