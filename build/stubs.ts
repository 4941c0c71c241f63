/** Generates the top-level functions that Google calls, with the JSDoc that Sheets shows as help. */
import { CATALOGUE, type CustomFunction } from '../src/functions/catalogue';
import { on as onFormula } from '../src/main';
import { on as onOffice } from '../src/office';

/** One stub per custom function, with its French help. */
export function makeFunctionStubs(): string {
  const functions = new Map(CATALOGUE.map((entry) => [entry.name, entry]));
  return Object.keys(onFormula)
    .map((name) => {
      const entry = functions.get(name);
      if (entry === undefined) throw new Error(`${name} is not in the catalogue`);
      return functionStub(entry);
    })
    .join('\n');
}

/** One stub per menu entry, call of a dialog and trigger. */
export function makeOfficeStubs(): string {
  return Object.keys(onOffice)
    .map((name) => `function ${name}() {\n  return ecolageActions().on.${name}(...arguments);\n}\n`)
    .join('\n');
}

/** Wraps a script so that it runs on the first call of one global function, which gives its exports. */
export function asleep(name: string, exportsName: string, code: string): string {
  return [
    `function ${name}() {`,
    `if (${name}.part === undefined) {`,
    code,
    `${name}.part = ${exportsName};`,
    '}',
    `return ${name}.part;`,
    '}',
    '',
  ].join('\n');
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
