/** Generates the top-level functions that Google calls, with the JSDoc that Sheets shows as help. */
import { CATALOGUE, type CustomFunction } from '../src/functions/catalogue';
import { on } from '../src/main';

/** One stub per handler of main.ts; custom functions carry their French help. */
export function makeStubs(): string {
  const functions = new Map(CATALOGUE.map((entry) => [entry.name, entry]));
  return Object.keys(on)
    .map((name) => {
      const entry = functions.get(name);
      return entry === undefined ? plainStub(name) : functionStub(entry);
    })
    .join('\n');
}

function plainStub(name: string): string {
  return `function ${name}() {\n  return Ecolage.on.${name}(...arguments);\n}\n`;
}

function functionStub({ name, summary, parameters, result }: CustomFunction): string {
  const lines = [
    summary ?? '',
    ...parameters.map(
      ({ name: parameter, description, optional }) =>
        `@param ${optional ? `[${parameter}]` : parameter} ${description}`,
    ),
    `@return ${result}`,
    '@customfunction',
  ];
  const doc = lines.map((line) => ` * ${line.replace(/\*\//g, '* /')}`.trimEnd()).join('\n');
  const list = parameters.map((parameter) => parameter.name).join(', ');
  return `/**\n${doc}\n */\nfunction ${name}(${list}) {\n  return Ecolage.on.${name}(...arguments);\n}\n`;
}
