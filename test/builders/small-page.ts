/** A page without a browser: as much of the DOM as the dialogs use, over an XML document, and a script's side that answers. */
import { runInNewContext } from 'node:vm';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';

/** What google.script.run was asked for. */
export interface ScriptCall {
  readonly name: string;
  readonly args: readonly string[];
  answer(result: unknown): void;
  fail(message: string): void;
}

export interface SmallPage {
  readonly calls: readonly ScriptCall[];
  isClosed(): boolean;
  /** An element by its id. @throws Error where there is none */
  find(id: string): PageElement;
  has(id: string): boolean;
  /** Sets what a person would and tells the page so. */
  change(id: string, value: string | boolean): void;
  choose(id: string, file: { name: string; bytes: Uint8Array }): void;
  click(id: string): void;
  press(key: string): void;
  /** Lets the page's timers run out. */
  wait(): void;
  /** Texts of the elements of a tag inside an element. */
  texts(id: string, tag: string): string[];
}

export interface PageElement extends Element {
  hidden: boolean;
  value: string;
  checked: boolean;
  disabled: boolean;
  files: readonly unknown[];
}

type Listener = (event: object) => void;

/** Opens a page and runs its script. */
export function openPage(html: string): SmallPage {
  const body = html.slice(html.indexOf('<body'), html.indexOf('</body>'));
  const script = /<script>([\s\S]*)<\/script>/.exec(body)?.[1] ?? '';
  // A boolean attribute has no value in HTML, and needs one here.
  const markup = `${body.replace(/<script>[\s\S]*<\/script>/, '')}</body>`.replace(
    / (hidden|novalidate)(?=[ >])/g,
    ' $1="$1"',
  );
  const document = new DOMParser().parseFromString(markup, 'text/xml');
  const [calls, timers, listeners]: [ScriptCall[], Map<number, () => void>, Map<unknown, [string, Listener][]>] = [
    [],
    new Map(),
    new Map(),
  ];
  let [isClosed, focused, lastTimer]: [boolean, Element | null, number] = [false, null, 0];

  const listen = (target: unknown, kind: string, listener: Listener): void => {
    listeners.set(target, [...(listeners.get(target) ?? []), [kind, listener]]);
  };
  const tell = (target: unknown, kind: string, event: object = {}): void => {
    for (const [wanted, listener] of listeners.get(target) ?? [])
      if (wanted === kind) listener({ ...event, target, preventDefault: () => undefined });
  };
  const all = (root: Document | Element, tag: string): Element[] => Array.from(root.getElementsByTagName(tag));
  const dress = (element: Element): Element => {
    const flag = (name: string) => ({
      get: () => element.hasAttribute(name),
      set: (on: boolean) => (on ? element.setAttribute(name, name) : element.removeAttribute(name)),
    });
    let value: string | undefined;
    Object.defineProperties(element, {
      hidden: flag('hidden'),
      disabled: flag('disabled'),
      checked: flag('checked'),
      value: {
        get: () => value ?? all(element, 'option')[0]?.getAttribute('value') ?? '',
        set: (text: string) => (value = String(text)),
      },
      files: { value: [], writable: true },
      addEventListener: { value: (kind: string, listener: Listener) => listen(element, kind, listener) },
      focus: { value: () => (focused = element) },
      querySelector: { value: (tags: string) => tags.split(', ').flatMap((tag) => all(element, tag))[0] ?? null },
    });
    return element;
  };
  for (const element of all(document, '*')) dress(element);

  const create = document.createElement.bind(document);
  const page = Object.create(document) as object;
  Object.defineProperties(page, {
    body: { value: document.documentElement },
    activeElement: { get: () => focused },
    createElement: { value: (tag: string) => dress(create(tag)) },
    createTextNode: { value: (text: string) => document.createTextNode(text) },
    getElementById: { value: (id: string) => document.getElementById(id) ?? null },
    addEventListener: { value: (kind: string, listener: Listener) => listen(page, kind, listener) },
  });
  const chain = (success?: (result: unknown) => void, failure?: (error: unknown) => void): object => {
    const call =
      (name: string) =>
      (...args: string[]) => {
        const answer = (result: unknown) => success?.(JSON.parse(JSON.stringify(result)));
        calls.push({ name, args, answer, fail: (message) => failure?.({ message }) });
      };
    return {
      withSuccessHandler: (handler: (result: unknown) => void) => chain(handler, failure),
      withFailureHandler: (handler: (error: unknown) => void) => chain(success, handler),
      plan: call('plan'),
      apply: call('apply'),
    };
  };
  runInNewContext(script, {
    document: page,
    google: { script: { run: chain(), host: { close: () => (isClosed = true) } } },
    setTimeout: (run: () => void) => timers.set(++lastTimer, run) && lastTimer,
    clearTimeout: (timer: number) => timers.delete(timer),
    FileReader: SmallReader,
    TextDecoder,
    Uint8Array,
  });

  const find = (id: string): PageElement => {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`No element ${id}`);
    return element as PageElement;
  };
  return {
    calls,
    find,
    isClosed: () => isClosed,
    has: (id) => document.getElementById(id) !== null,
    change(id, value) {
      const element = find(id);
      if (typeof value === 'boolean') element.checked = value;
      else element.value = value;
      tell(element, 'change');
    },
    choose(id, file) {
      find(id).files = [file];
      tell(find(id), 'change');
    },
    click: (id) => void (!find(id).disabled && tell(find(id), 'click')),
    press: (key) => tell(page, 'keydown', { key }),
    wait() {
      const due = [...timers.values()];
      timers.clear();
      for (const run of due) run();
    },
    texts: (id, tag) => all(find(id), tag).map(({ textContent }) => textContent ?? ''),
  };
}

/** Reads at once what a browser reads a little later. */
class SmallReader {
  result: unknown;
  onload: () => void = () => undefined;

  readAsArrayBuffer({ bytes }: { bytes: Uint8Array }): void {
    this.result = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    this.onload();
  }

  readAsDataURL({ bytes }: { bytes: Uint8Array }): void {
    this.result = `data:application/octet-stream;base64,${Buffer.from(bytes).toString('base64')}`;
    this.onload();
  }
}
