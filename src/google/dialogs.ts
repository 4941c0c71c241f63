/** The menu and the dialogs of the spreadsheet's window. */

export interface MenuItem {
  readonly caption: string;
  readonly handler: string;
  /** Caption of the submenu in which it stands; absent: in the menu itself. */
  readonly group?: string;
}

/** Shows the menu; neighbours of the same group stand in one submenu. */
export function showMenu(title: string, items: readonly MenuItem[]): void {
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createMenu(title);
  let rest = items;
  while (rest.length > 0) {
    const group = rest[0]?.group;
    const end = rest.findIndex((item) => item.group !== group);
    const part = rest.slice(0, end < 0 ? rest.length : end);
    rest = rest.slice(part.length);
    const place = group === undefined ? menu : ui.createMenu(group);
    for (const { caption, handler } of part) place.addItem(caption, handler);
    if (place !== menu) menu.addSubMenu(place);
  }
  menu.addToUi();
}

/** An HTML file that is pushed beside the script. */
export function readPage(name: string): string {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

/** Where a page stands: in a window over the sheet, in a wide one, or beside the sheet. */
export type PagePlace = 'dialog' | 'wide' | 'panel';

/** @param html a whole page; texts in it are escaped by whoever made it */
export function showPage(html: string, title: string, place: PagePlace): void {
  const ui = SpreadsheetApp.getUi();
  const output = HtmlService.createHtmlOutput(html);
  if (place === 'panel') {
    ui.showSidebar(output.setTitle(title));
    return;
  }
  const [width, height] = place === 'wide' ? [980, 680] : [640, 520];
  ui.showModalDialog(output.setWidth(width).setHeight(height), title);
}
