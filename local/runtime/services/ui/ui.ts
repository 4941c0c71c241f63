/** The spreadsheet's user interface: it records the menus, dialogs and messages that a script shows. */

import type { Host } from '../../host';
import { serviceError, signatureError } from '../errors';
import { LocalHtmlOutput } from './html';

export type MenuEntry =
  | { readonly kind: 'item'; readonly caption: string; readonly handler: string }
  | { readonly kind: 'separator' }
  | { readonly kind: 'menu'; readonly menu: MenuModel };

export interface MenuModel {
  readonly caption: string;
  readonly entries: MenuEntry[];
}

export interface DialogModel {
  readonly kind: 'modal' | 'modeless' | 'sidebar';
  readonly title: string;
  readonly html: string;
  /** Pixels; 0 when the script left it to Google. */
  readonly width: number;
  readonly height: number;
}

/** What `alert` or `prompt` asks of the person. */
export interface UiQuestion {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly text: string;
  readonly buttons: 'OK' | 'OK_CANCEL' | 'YES_NO' | 'YES_NO_CANCEL';
}

export interface UiAnswer {
  readonly button: 'OK' | 'CANCEL' | 'YES' | 'NO' | 'CLOSE';
  /** What was typed into a prompt. */
  readonly text: string;
}

/** Gives the person's answer at once, as Google's call waits for it. */
export type AnswerQuestion = (question: UiQuestion) => UiAnswer;

/** What one execution showed. */
export interface UiRecord {
  readonly menus: MenuModel[];
  readonly dialogs: DialogModel[];
  readonly alerts: string[];
}

type Ui = GoogleAppsScript.Base.Ui;
type Menu = GoogleAppsScript.Base.Menu;
type Modelled = Pick<
  Ui,
  | 'Button'
  | 'ButtonSet'
  | 'alert'
  | 'createAddonMenu'
  | 'createMenu'
  | 'prompt'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'showSidebar'
>;

/** Makes the record of an execution that showed nothing yet. */
export function createUiRecord(): UiRecord {
  return { menus: [], dialogs: [], alerts: [] };
}

class LocalMenu implements Menu {
  readonly model: MenuModel;

  constructor(
    private readonly host: Host,
    private readonly record: UiRecord,
    caption: string,
  ) {
    this.model = { caption, entries: [] };
  }

  addItem(caption: string, functionName: string): Menu {
    if (typeof caption !== 'string' || typeof functionName !== 'string' || functionName === '') {
      throw signatureError(this.host.realm, 'Menu.addItem', [caption, functionName]);
    }
    this.model.entries.push({ kind: 'item', caption, handler: functionName });
    return this;
  }

  addSeparator(): Menu {
    this.model.entries.push({ kind: 'separator' });
    return this;
  }

  addSubMenu(menu: Menu): Menu {
    if (!(menu instanceof LocalMenu)) throw signatureError(this.host.realm, 'Menu.addSubMenu', [menu]);
    this.model.entries.push({ kind: 'menu', menu: menu.model });
    return this;
  }

  addToUi(): void {
    this.host.meter.call('Menu', 'addToUi', () => {
      if (this.model.entries.length === 0) throw serviceError(this.host.realm, 'The menu must have at least one item.');
      const index = this.record.menus.findIndex(({ caption }) => caption === this.model.caption);
      if (index >= 0) this.record.menus.splice(index, 1);
      this.record.menus.push(this.model);
    });
  }
}

export class LocalUi implements Modelled {
  readonly Button = { CLOSE: 'CLOSE', OK: 'OK', CANCEL: 'CANCEL', YES: 'YES', NO: 'NO' } as unknown as Ui['Button'];
  readonly ButtonSet = {
    OK: 'OK',
    OK_CANCEL: 'OK_CANCEL',
    YES_NO: 'YES_NO',
    YES_NO_CANCEL: 'YES_NO_CANCEL',
  } as unknown as Ui['ButtonSet'];

  constructor(
    private readonly host: Host,
    private readonly record: UiRecord,
    private readonly addonName: string,
    private readonly answer?: AnswerQuestion,
  ) {}

  createMenu(caption: string): Menu {
    return this.host.meter.call('Ui', 'createMenu', () => new LocalMenu(this.host, this.record, caption));
  }

  createAddonMenu(): Menu {
    return this.host.meter.call('Ui', 'createAddonMenu', () => new LocalMenu(this.host, this.record, this.addonName));
  }

  /** Where nobody answers, the message is recorded and taken as read. */
  alert(...args: unknown[]): GoogleAppsScript.Base.Button {
    return this.host.meter.call('Ui', 'alert', () => {
      const question = this.questionOf('alert', args);
      if (this.answer === undefined) this.record.alerts.push(textOf(question));
      return this.buttonOf(this.answer?.(question).button ?? 'OK');
    });
  }

  /** Where nobody answers, the window counts as closed. */
  prompt(...args: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return this.host.meter.call('Ui', 'prompt', () => {
      const { button, text } = this.answer?.(this.questionOf('prompt', args)) ?? { button: 'CLOSE', text: '' };
      return { getSelectedButton: () => this.buttonOf(button), getResponseText: () => text };
    });
  }

  /** `alert(text)`, `alert(text, buttons)`, `alert(title, text, buttons)`; the same of `prompt`. */
  private questionOf(kind: UiQuestion['kind'], args: readonly unknown[]): UiQuestion {
    const last = args[args.length - 1];
    const hasButtons = typeof last === 'string' && args.length > 1 && Object.hasOwn(this.ButtonSet, last);
    const texts = hasButtons ? args.slice(0, -1) : args;
    const isRight =
      texts.every((text) => typeof text === 'string') && (texts.length === 1 || (hasButtons && texts.length === 2));
    if (!isRight) throw signatureError(this.host.realm, `Ui.${kind}`, [...args]);
    const [title, text] = texts.length === 2 ? texts : ['', texts[0]];
    const buttons = (hasButtons ? last : 'OK') as UiQuestion['buttons'];
    return { kind, title: String(title), text: String(text), buttons };
  }

  private buttonOf(button: UiAnswer['button']): GoogleAppsScript.Base.Button {
    return this.Button[button] as GoogleAppsScript.Base.Button;
  }

  showModalDialog(userInterface: unknown, title: string): void {
    this.show('showModalDialog', 'modal', userInterface, title);
  }

  showModelessDialog(userInterface: unknown, title: string): void {
    this.show('showModelessDialog', 'modeless', userInterface, title);
  }

  showSidebar(userInterface: unknown): void {
    this.show('showSidebar', 'sidebar', userInterface, '');
  }

  private show(method: string, kind: DialogModel['kind'], page: unknown, title: string): void {
    this.host.meter.call('Ui', method, () => {
      if (!(page instanceof LocalHtmlOutput) || typeof title !== 'string') {
        throw signatureError(this.host.realm, `Ui.${method}`, [page, title]);
      }
      this.record.dialogs.push({
        kind,
        title: title || page.getTitle(),
        html: page.getContent(),
        width: page.getWidth(),
        height: page.getHeight(),
      });
    });
  }
}

function textOf({ title, text }: UiQuestion): string {
  return title === '' ? text : `${title}\n${text}`;
}
