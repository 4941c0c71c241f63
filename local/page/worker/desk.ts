/** What lies open in the worker: the school's workbook with the add-on over it; changes are told, and kept in the end. */
import { docxToPdf } from '../../files/pdf';
import type { Bundle, BundleFile } from '../../host/bundle';
import { ScriptError } from '../../host/execution';
import { createGoogle, type ExecutionStart, type FormulaSession, type Google } from '../../host/google';
import type { SheetModel } from '../../runtime/model';
import type { AnswerQuestion, MenuModel, UiAnswer, UiQuestion } from '../../runtime/services/ui/ui';
import type { OpenedWorkbook, TabChange } from '../protocol';
import type { Assets } from './assets';
import { type ChangeTeller, createChangeTeller } from './changes';
import { createDelayed } from './delayed';
import { createPageBundle } from './page-realm';
import { listCallable, listCustomFunctions } from './read-bundle';
import type { School, Storage } from './storage';
import { viewTab } from './tab-view';

/** Service calls between two reports of progress. */
const PROGRESS_STEP = 25;
/** Milliseconds without an edit after which the workbook is kept. */
const PAUSE = 300;

export interface News {
  changes(changes: readonly TabChange[]): void;
  progress(handler: string, calls: number, documents: number): void;
  kept(): void;
  /** What went wrong while nobody waited for an answer. */
  failed(message: string): void;
  /** Shows a question of the script and waits for the person. */
  ask(question: UiQuestion): Promise<UiAnswer>;
}

interface Open {
  readonly school: School;
  readonly google: Google;
  readonly teller: ChangeTeller;
}

export class Desk {
  /** Edits are answered first and kept once the person pauses. */
  readonly keeping = createDelayed(
    () => this.keep(),
    PAUSE,
    (error) => this.news.failed(error instanceof Error ? error.message : String(error)),
  );
  private open: Open | undefined;
  private session: FormulaSession | undefined;
  private bundle: Bundle | undefined;
  private files: readonly BundleFile[] = [];
  private callable: readonly string[] = [];

  /** @param answer what the script's questions get */
  constructor(
    readonly assets: Assets,
    readonly storage: Storage,
    readonly news: News,
    private readonly answer: AnswerQuestion,
  ) {}

  /** Lays a school on the desk in place of the one before. */
  async take(school: School): Promise<OpenedWorkbook> {
    if (this.bundle === undefined) {
      this.files = await this.assets.addon();
      this.callable = listCallable(this.files);
      this.bundle = createPageBundle(this.files);
    }
    this.forgetFormulas();
    const { workbook, state, day } = school;
    const google = createGoogle({
      bundle: this.bundle,
      workbook,
      state,
      today: day,
      exportPdf: (docx) => docxToPdf(docx, { fonts: this.assets.fonts() }),
      answer: this.answer,
      onStart: (start) => this.watch(start),
    });
    const menus = openMenus(google);
    const teller = createChangeTeller(workbook);
    teller.takeAsTold();
    this.open = { school, google, teller };
    const tabs = workbook.sheets.map(viewTab);
    const functions = listCustomFunctions(this.files);
    return { name: workbook.name, day, tabs, menus, functions, callable: this.callable };
  }

  isOpen(): boolean {
    return this.open !== undefined;
  }

  /** @throws Error where nothing was opened */
  opened(): Open {
    if (this.open === undefined) throw new Error('No workbook is open');
    return this.open;
  }

  sheet(tab: string): SheetModel | undefined {
    return this.opened().school.workbook.sheets.find(({ name }) => name === tab);
  }

  /** Whether a dialog may call that function. */
  isCallable(name: string): boolean {
    return this.callable.includes(name);
  }

  /** Tells what changed. @returns whether anything did */
  tell(): boolean {
    const changes = this.opened().teller.collect();
    if (changes.length === 0) return false;
    this.forgetFormulas();
    this.news.changes(changes);
    return true;
  }

  /** The session that computes formulas over the workbook as it stands. */
  formulas(): FormulaSession {
    this.session ??= this.opened().google.openFormulas();
    return this.session;
  }

  forgetFormulas(): void {
    this.session?.end();
    this.session = undefined;
  }

  async keep(): Promise<void> {
    await this.storage.save(this.opened().school);
    this.news.kept();
  }

  private watch({ handler, meter }: ExecutionStart): void {
    const report = (): void => {
      this.news.progress(handler, meter.total(), meter.counts()['UrlFetchApp.fetchAll'] ?? 0);
      meter.onCall(meter.total() + PROGRESS_STEP, report);
    };
    meter.onCall(1, report);
  }
}

/** A workbook on which the add-on fails to make its menu opens all the same, as on Google. */
function openMenus(google: Google): readonly MenuModel[] {
  try {
    return google.open();
  } catch (error) {
    if (!(error instanceof ScriptError)) throw error;
    return [];
  }
}
