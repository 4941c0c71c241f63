/** What the page learns from the add-on's script files as Google does: custom functions with their help, callable names. */
import type { BundleFile } from '../../host/bundle';
import type { CustomFunctionView } from '../protocol';

const DOCUMENTED = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nfunction ([A-Z][A-Z0-9_]*)\(/g;
const PARAMETER = /^@param (\[?)(\w+)\]? (.*)$/;
const STUB = /^function ([a-z]\w*)\(\) \{/gm;
/** What the menu, triggers and events call: no dialog may. */
const NOT_FOR_DIALOGS = /^(on[A-Z]|menu[A-Z]|continue[A-Z]|ecolage[A-Z])/;

/** Custom functions by their JSDoc, in the order of the files. */
export function listCustomFunctions(files: readonly BundleFile[]): CustomFunctionView[] {
  return scriptsOf(files).flatMap((code) =>
    [...code.matchAll(DOCUMENTED)].flatMap(([, comment = '', name = '']): CustomFunctionView[] => {
      const lines = comment.split('\n').map((line) => line.replace(/^\s*\*\s?/, '').trim());
      if (!lines.includes('@customfunction')) return [];
      const parameters = lines.flatMap((line) => {
        const [, open, parameter, description] = PARAMETER.exec(line) ?? [];
        if (parameter === undefined || description === undefined) return [];
        return [{ name: parameter, description, optional: open === '[' }];
      });
      return [{ name, summary: lines.find((line) => line !== '' && !line.startsWith('@')) ?? '', parameters }];
    }),
  );
}

/** Names of the functions that a dialog may call through `google.script.run`. */
export function listCallable(files: readonly BundleFile[]): string[] {
  const names = scriptsOf(files).flatMap((code) => [...code.matchAll(STUB)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => !NOT_FOR_DIALOGS.test(name) && !name.endsWith('_'));
}

function scriptsOf(files: readonly BundleFile[]): string[] {
  return files.flatMap(({ name, code }) => (name.endsWith('.html') ? [] : [code]));
}
