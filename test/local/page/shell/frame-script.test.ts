/** What a dialog's page finds as `google.script`, run here as in its frame. */
import vm from 'node:vm';
import { frameScript } from '../../../../local/page/shell/frame-script';

type Message = Record<string, unknown>;

const KEY = 'cadre-1';

/** The script in a window of its own, with what it says and a way to speak to it. */
function openFrame(script: string) {
  const said: Message[] = [];
  const listeners = new Map<string, (event: object) => void>();
  const parent = { postMessage: (message: Message) => said.push(structuredClone(message)) };
  const window: Record<string, unknown> = {
    parent,
    addEventListener: (name: string, listener: (event: object) => void) => listeners.set(name, listener),
  };
  const context = vm.createContext({ window, Error, JSON, Proxy, String });
  const code = /^<script>([\s\S]*)<\/script>$/.exec(frameScript(KEY))?.[1] ?? '';
  vm.runInContext(code, context);
  Object.assign(context, window, { heard: [] });
  vm.runInContext(script, context);
  return {
    said,
    hear: (data: Message, source: unknown = parent) => listeners.get('message')?.({ data, source }),
    press: (key: string, tagName: string) => listeners.get('keydown')?.({ key, target: { tagName } }),
    heard: () => JSON.parse(JSON.stringify(context.heard)) as unknown[],
  };
}

const CALL = `google.script.run
  .withSuccessHandler((value, user) => heard.push(['ok', value, user]))
  .withFailureHandler((error, user) => heard.push(['no', error.message, user]))
  .withUserObject('moi')
  .plan('set-up', { a: 1 }, undefined);`;

describe('google.script of a dialog', () => {
  it('is one script that nothing in it ends', () => {
    expect(frameScript(KEY).match(/<\/script/gi)).toHaveLength(1);
    expect(frameScript(KEY)).not.toMatch(/<!--/);
  });

  it('hands a call on as JSON texts', () => {
    expect(openFrame(CALL).said).toEqual([
      { ecolage: KEY, kind: 'call', id: 1, name: 'plan', args: ['"set-up"', '{"a":1}', 'null'] },
    ]);
  });

  it.each([
    ['a result', { result: '{"ok":true}' }, ['ok', { ok: true }, 'moi']],
    ['an error', { error: 'Non.' }, ['no', 'Non.', 'moi']],
  ])('gives %s to the handler, once', (_name, answer, expected) => {
    const frame = openFrame(CALL);
    frame.hear({ ecolage: KEY, id: 1, ...answer });
    frame.hear({ ecolage: KEY, id: 1, ...answer });
    expect(frame.heard()).toEqual([expected]);
  });

  it('keeps the handlers of calls that overlap apart', () => {
    const frame = openFrame(`for (const name of ['a', 'b'])
      google.script.run.withSuccessHandler((value) => heard.push(name + value)).plan(name);`);
    frame.hear({ ecolage: KEY, id: 2, result: '2' });
    frame.hear({ ecolage: KEY, id: 1, result: '1' });
    expect(frame.heard()).toEqual(['b2', 'a1']);
  });

  it('hears no other window and no other frame’s key', () => {
    const frame = openFrame(CALL);
    frame.hear({ ecolage: KEY, id: 1, result: '1' }, {});
    frame.hear({ ecolage: 'cadre-2', id: 1, result: '1' });
    expect(frame.heard()).toEqual([]);
  });

  it('closes by its script and by Escape, but not while something is typed', () => {
    const frame = openFrame('google.script.host.close();');
    frame.press('Escape', 'INPUT');
    frame.press('Enter', 'BUTTON');
    frame.press('Escape', 'BUTTON');
    expect(frame.said).toEqual([
      { ecolage: KEY, kind: 'close' },
      { ecolage: KEY, kind: 'close' },
    ]);
  });

  it('asks for its size', () => {
    expect(openFrame('google.script.host.setHeight(300); google.script.host.setWidth(500);').said).toEqual([
      { ecolage: KEY, kind: 'size', height: 300 },
      { ecolage: KEY, kind: 'size', width: 500 },
    ]);
  });
});
