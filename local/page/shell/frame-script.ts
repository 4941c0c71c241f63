/** What a dialog's page finds as `google.script`: it speaks to the page around it by messages, and reaches nothing else. */

/**
 * The script put before a dialog's own page; it runs inside the frame.
 * @param key names the frame in its messages
 */
export function frameScript(key: string): string {
  return `<script>(${installBridge.toString()})(${JSON.stringify(key)});</script>`;
}

interface Runner {
  withSuccessHandler(handler: (value: unknown, user?: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error, user?: unknown) => void): Runner;
  withUserObject(user: unknown): Runner;
  [name: string]: unknown;
}

/** Stands for itself: its text is put into the frame. */
function installBridge(key: string): void {
  type Waiting = {
    succeed?: (value: unknown, user?: unknown) => void;
    fail?: (error: Error, user?: unknown) => void;
    user?: unknown;
  };
  const waiting: Record<number, Waiting> = {};
  let given = 0;
  const say = (message: object): void => window.parent.postMessage({ ecolage: key, ...message }, '*');
  const runner = (set: Waiting): Runner =>
    new Proxy({} as Runner, {
      get: (_, name) => {
        if (name === 'withSuccessHandler')
          return (succeed: Waiting['succeed']) => runner({ ...set, ...(succeed && { succeed }) });
        if (name === 'withFailureHandler') return (fail: Waiting['fail']) => runner({ ...set, ...(fail && { fail }) });
        if (name === 'withUserObject') return (user: unknown) => runner({ ...set, user });
        return (...args: unknown[]) => {
          const id = ++given;
          waiting[id] = set;
          say({ kind: 'call', id, name: String(name), args: args.map((arg) => JSON.stringify(arg ?? null)) });
        };
      },
    });
  window.addEventListener('message', ({ data, source }: MessageEvent) => {
    if (source !== window.parent || data?.ecolage !== key) return;
    const { succeed, fail, user } = waiting[data.id as number] ?? {};
    delete waiting[data.id as number];
    if (data.error !== undefined) fail?.(new Error(String(data.error)), user);
    else succeed?.(JSON.parse(String(data.result)), user);
  });
  window.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !/^(INPUT|SELECT|TEXTAREA)$/.test((event.target as Element | null)?.tagName ?? ''))
      say({ kind: 'close' });
  });
  const host = {
    close: () => say({ kind: 'close' }),
    setHeight: (height: number) => say({ kind: 'size', height }),
    setWidth: (width: number) => say({ kind: 'size', width }),
    editor: { focus: () => say({ kind: 'focus' }) },
    origin: '',
  };
  (window as unknown as { google: object }).google = { script: { run: runner({}), host } };
}
