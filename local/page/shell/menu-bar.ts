/** The menus above the sheet, as `onOpen` built them: by mouse and by keyboard, submenus open beside. */
import type { MenuEntry, MenuModel } from '../../runtime/services/ui/ui';
import { add, find, make, TAKE_KEYBOARD } from './elements';

/** An item of one of the page's own menus. */
export interface PageItem {
  readonly caption: string;
  run(): void;
}

export interface PageMenu {
  readonly caption: string;
  readonly items: readonly PageItem[];
}

/** @param click what an item of the add-on's menus does, by the name of its function */
export function showMenus(
  bar: HTMLElement,
  pageMenus: readonly PageMenu[],
  menus: readonly MenuModel[],
  click: (handler: string, caption: string) => void,
): void {
  bar.textContent = '';
  bar.setAttribute('role', 'menubar');
  bar.setAttribute('aria-label', 'Menus');
  for (const { caption, items } of pageMenus) {
    addMenu(bar, caption, (list) => {
      for (const item of items) addItem(list, item.caption, () => item.run());
    });
  }
  for (const menu of menus) addMenu(bar, menu.caption, (list) => fillMenu(list, menu.entries, click));
  const first = bar.querySelector<HTMLElement>('[role=menuitem]');
  if (first !== null) first.tabIndex = 0;
}

function fillMenu(
  list: HTMLElement,
  entries: readonly MenuEntry[],
  click: (handler: string, caption: string) => void,
): void {
  for (const entry of entries) {
    if (entry.kind === 'separator') add(list, 'li', { role: 'separator' });
    else if (entry.kind === 'item') addItem(list, entry.caption, () => click(entry.handler, entry.caption));
    else {
      const item = addItem(list, entry.menu.caption);
      attachMenu(item, (inner) => fillMenu(inner, entry.menu.entries, click));
    }
  }
}

function addMenu(bar: HTMLElement, caption: string, fill: (list: HTMLElement) => void): void {
  const place = add(bar, 'div', { class: 'menu' });
  attachMenu(add(place, 'button', { type: 'button', role: 'menuitem', tabindex: '-1' }, caption), fill);
}

function addItem(list: HTMLElement, caption: string, run?: () => void): HTMLElement {
  const line = add(list, 'li', { role: 'none' });
  const item = add(line, 'button', { type: 'button', role: 'menuitem', tabindex: '-1' }, caption);
  if (run !== undefined) {
    item.addEventListener('click', () => {
      closeAll();
      run();
    });
  }
  item.addEventListener('keydown', (event) => moveInList(event, list, item));
  item.addEventListener('mouseenter', () => item.focus());
  return item;
}

function attachMenu(opener: HTMLElement, fill: (list: HTMLElement) => void): void {
  const list = make('ul', { role: 'menu', 'aria-label': opener.textContent ?? '' });
  list.hidden = true;
  fill(list);
  opener.setAttribute('aria-haspopup', 'true');
  opener.setAttribute('aria-expanded', 'false');
  opener.after(list);
  const isTop = opener.closest('ul') === null;
  const open = (): void => {
    for (const other of siblingsOf(opener)) close(other);
    list.hidden = false;
    opener.setAttribute('aria-expanded', 'true');
  };
  opener.addEventListener('click', () => {
    // The mouse has opened a submenu before it clicks.
    if (isTop && opener.getAttribute('aria-expanded') === 'true') close(opener);
    else open();
  });
  opener.addEventListener('mouseenter', () => {
    const isBarOpen = opener.closest('[role=menubar]')?.querySelector('[aria-expanded=true]') !== null;
    if (!isTop || isBarOpen) open();
  });
  opener.addEventListener('keydown', (event) => {
    const isInto = event.key === (isTop ? 'ArrowDown' : 'ArrowRight') || event.key === 'Enter' || event.key === ' ';
    if (isInto) {
      open();
      itemsOf(list)[0]?.focus();
      stop(event);
    } else if (isTop) moveInBar(event, opener);
  });
}

/** The items of a list itself, not of its submenus. */
function itemsOf(list: Element): HTMLElement[] {
  return [...list.children].flatMap((line) => {
    const item = line.querySelector<HTMLElement>(':scope > [role=menuitem]');
    return item === null ? [] : [item];
  });
}

function siblingsOf(opener: HTMLElement): HTMLElement[] {
  const place = opener.closest('ul, [role=menubar]');
  return [...(place?.querySelectorAll<HTMLElement>('[aria-expanded=true]') ?? [])].filter((other) => other !== opener);
}

function close(opener: HTMLElement): void {
  opener.setAttribute('aria-expanded', 'false');
  const list = opener.nextElementSibling;
  if (!(list instanceof HTMLElement)) return;
  list.hidden = true;
  for (const inner of list.querySelectorAll<HTMLElement>('[aria-expanded=true]')) close(inner);
}

/** The sheet takes the key Tab for itself: F10 leads from it to the menus, Escape back. */
export function leadToMenus(bar: HTMLElement): void {
  const goThere = (event: KeyboardEvent): void => {
    if (event.key !== 'F10') return;
    bar.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    stop(event);
  };
  document.addEventListener('keydown', goThere, { capture: true });
}

/** Closes every menu of the page. */
export function closeAll(): void {
  for (const opener of document.querySelectorAll<HTMLElement>('[role=menuitem][aria-expanded=true]')) close(opener);
}

function moveInBar(event: KeyboardEvent, opener: HTMLElement): void {
  if (event.key === 'Escape') {
    closeAll();
    find('grid').dispatchEvent(new Event(TAKE_KEYBOARD));
    stop(event);
    return;
  }
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const openers = [...(opener.closest('[role=menubar]')?.querySelectorAll<HTMLElement>('.menu > button') ?? [])];
  if (step === 0 || openers.length === 0) return;
  openers[(openers.indexOf(opener) + step + openers.length) % openers.length]?.focus();
  stop(event);
}

function moveInList(event: KeyboardEvent, list: HTMLElement, item: HTMLElement): void {
  const items = itemsOf(list);
  const at = items.indexOf(item);
  const opener = list.previousElementSibling as HTMLElement | null;
  const isNested = opener?.closest('ul') !== null;
  if (event.key === 'ArrowDown') items[(at + 1) % items.length]?.focus();
  else if (event.key === 'ArrowUp') items[(at - 1 + items.length) % items.length]?.focus();
  else if (event.key === 'Home') items[0]?.focus();
  else if (event.key === 'End') items[items.length - 1]?.focus();
  else if (event.key === 'Escape' || (event.key === 'ArrowLeft' && isNested)) {
    if (opener !== null) close(opener);
    opener?.focus();
  } else if (event.key.length === 1 && /\S/.test(event.key)) {
    const rest = [...items.slice(at + 1), ...items.slice(0, at + 1)];
    const hit = rest.find(({ textContent }) => textContent?.toLowerCase().startsWith(event.key.toLowerCase()));
    hit?.focus();
  } else return;
  stop(event);
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
