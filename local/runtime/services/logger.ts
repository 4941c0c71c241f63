/** `Logger` and `console`: lines are kept in a list. */

export interface LogLine {
  readonly level: 'log' | 'info' | 'warn' | 'error';
  readonly text: string;
}

function writeValue(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Object.prototype.toString.call(value) === '[object Error]') return String(value);
  return JSON.stringify(value) ?? String(value);
}

/** Fills `%s`, `%d` and the like, then appends what is left, as Google's console does. */
function writeLine(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(writeValue).join(' ');
  const filled = first.replace(/%[sdifjoO]/g, (mark) => (rest.length > 0 ? writeValue(rest.shift()) : mark));
  return [filled, ...rest.map(writeValue)].join(' ');
}

/**
 * Makes the two globals over one list.
 * @example const lines = []; createLoggers(lines).console.warn('a %s', 1); // lines: [{ level: 'warn', text: 'a 1' }]
 */
export function createLoggers(lines: LogLine[]) {
  const write =
    (level: LogLine['level']) =>
    (...values: unknown[]): void => {
      lines.push({ level, text: writeLine(values) });
    };
  const console = { log: write('log'), info: write('info'), warn: write('warn'), error: write('error') };
  const Logger = {
    log(...values: unknown[]) {
      console.log(...values);
      return Logger;
    },
    getLog: (): string => lines.map(({ text }) => text).join('\n'),
    clear(): void {
      lines.length = 0;
    },
  };
  return { console, Logger };
}
