/** The menu and the dialogs of the spreadsheet's window. */

export interface MenuItem {
  readonly caption: string;
  readonly handler: string;
}

export function showMenu(title: string, items: readonly MenuItem[]): void {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const { caption, handler } of items) menu.addItem(caption, handler);
  menu.addToUi();
}

/** An HTML file that is pushed beside the script. */
export function readPage(name: string): string {
  return HtmlService.createHtmlOutputFromFile(name).getContent();
}

/** @param html a whole page; texts in it are escaped by whoever made it */
export function showDialog(html: string, title: string): void {
  const output = HtmlService.createHtmlOutput(html).setWidth(640).setHeight(520);
  SpreadsheetApp.getUi().showModalDialog(output, title);
}
