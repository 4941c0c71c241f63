/** Short words for making elements; texts always as text. */

type Attributes = Readonly<Record<string, string>>;

/** @example add(bar, 'button', { type: 'button' }, 'Fermer') */
export function add<K extends keyof HTMLElementTagNameMap>(
  parent: Element,
  tag: K,
  attributes: Attributes = {},
  text?: string,
): HTMLElementTagNameMap[K] {
  const child = make(tag, attributes, text);
  parent.append(child);
  return child;
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  text?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

/** @throws Error where the page has no such element */
export function find(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no element ${id}`);
  return found;
}

/** Event at the sheet's element: the keyboard is the sheet's again. */
export const TAKE_KEYBOARD = 'take-keyboard';

/**
 * Takes a dialog away; the keyboard goes back to where it was, else into the sheet.
 * @param before what had the keyboard when the dialog opened
 */
export function removeDialog(dialog: HTMLDialogElement, before: Element | null): void {
  dialog.close();
  dialog.remove();
  // The sheet must know that the keyboard is its own again: it takes it by itself.
  const isElsewhere = before instanceof HTMLElement && before !== document.body && before.closest('#grid') === null;
  if (isElsewhere && before.checkVisibility()) before.focus();
  else find('grid').dispatchEvent(new Event(TAKE_KEYBOARD));
}

/** Hands a file to the browser's downloads. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  const link = make('a', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
