import { buildServices } from '../../host-builder';

describe('The user interface', () => {
  it('records menus, submenus and separators; a menu of the same caption is replaced', () => {
    const { globals, ui } = buildServices();
    const local = globals.SpreadsheetApp.getUi();
    local.createMenu('Écolage').addItem('Vieux', 'old').addToUi();
    const tools = local.createMenu('Outils').addItem('Vérifier', 'check');
    local.createMenu('Écolage').addItem('Facturer', 'invoice').addSeparator().addSubMenu(tools).addToUi();
    expect(ui.menus).toEqual([
      {
        caption: 'Écolage',
        entries: [
          { kind: 'item', caption: 'Facturer', handler: 'invoice' },
          { kind: 'separator' },
          {
            kind: 'menu',
            menu: { caption: 'Outils', entries: [{ kind: 'item', caption: 'Vérifier', handler: 'check' }] },
          },
        ],
      },
    ]);
  });

  it('refuses a menu without items and an item without function', () => {
    const local = buildServices().globals.SpreadsheetApp.getUi();
    expect(() => local.createMenu('Vide').addToUi()).toThrow('The menu must have at least one item.');
    expect(() => local.createAddonMenu().addItem('Sans', '')).toThrow("don't match the method signature");
  });

  it('records dialogs, panels and alerts', () => {
    const { globals, ui } = buildServices();
    const local = globals.SpreadsheetApp.getUi();
    const page = () => globals.HtmlService.createHtmlOutput('<p>x</p>').setTitle('Titre').setHeight(20);
    local.showModalDialog(page(), 'Plan');
    local.showModelessDialog(page(), 'Suite');
    local.showSidebar(page());
    expect(ui.dialogs.map(({ kind, title, height }) => [kind, title, height])).toEqual([
      ['modal', 'Plan', 20],
      ['modeless', 'Suite', 20],
      ['sidebar', 'Titre', 20],
    ]);
    expect(local.alert('Titre', 'Texte', local.ButtonSet.OK)).toBe(local.Button.OK);
    expect(ui.alerts).toEqual(['Titre\nTexte']);
  });
});
