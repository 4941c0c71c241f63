import { createLoggers, type LogLine } from '../../../../local/runtime/services/logger';

describe('Logger and console', () => {
  it.each([
    [['a %s b %d', 'x', 2], 'a x b 2'],
    [['texte', { a: 1 }, [2]], 'texte {"a":1} [2]'],
    [['100 %s'], '100 %s'],
    [[new Error('non')], 'Error: non'],
    [[undefined], 'undefined'],
  ])('write %j as a line', (values, expected) => {
    const lines: LogLine[] = [];
    createLoggers(lines).console.warn(...values);
    expect(lines).toEqual([{ level: 'warn', text: expected }]);
  });

  it('share their lines', () => {
    const { Logger, console } = createLoggers([]);
    Logger.log('a').log('b');
    console.error('c');
    expect(Logger.getLog()).toBe('a\nb\nc');
    Logger.clear();
    expect(Logger.getLog()).toBe('');
  });
});
