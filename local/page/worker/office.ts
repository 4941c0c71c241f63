/** The school's office in the worker, by request of the page: the workbook is the truth, the page is told what changed. */
import { docxToPdf } from '../../files/pdf';
import { readXlsx, writeXlsx } from '../../files/xlsx';
import { createState } from '../../runtime/services/store/state';
import { toKey } from '../../runtime/spreadsheet/cells/grid';
import { takeRow } from '../../runtime/spreadsheet/cells/values';
import type { Answer, Ask, CellEdit, CellPatch, Execution, OpenedWorkbook, Reshape } from '../protocol';
import type { Assets } from './assets';
import { Desk, type News } from './desk';
import { editCells } from './edits';
import { fireEdit, runWork } from './executions';
import { computeFormula } from './formulas';
import { listFiles, listMails } from './made';
import { cellAt } from './patches';
import { createQuestions } from './questions';
import { reshape } from './reshape';
import type { Storage } from './storage';

/** The clock of a workbook that is opened before any other. */
const FIRST_DAY = '2022-09-01';

export class Office {
  private readonly questions = createQuestions();
  private readonly desk: Desk;

  constructor(
    private readonly assets: Assets,
    private readonly storage: Storage,
    news: News,
  ) {
    this.desk = new Desk(assets, storage, news, this.questions.answer);
  }

  async open({ isFresh = false }: Ask<'open'>): Promise<OpenedWorkbook> {
    await this.desk.keeping.flush();
    if (isFresh) await this.storage.clear();
    const kept = isFresh ? undefined : await this.storage.load();
    if (kept !== undefined) return this.desk.take(kept);
    const opened = await this.desk.take(await this.assets.start());
    // What a stopped or repeated execution comes back to.
    this.desk.keeping.soon();
    return opened;
  }

  async openFile({ name, bytes }: Ask<'openFile'>): Promise<OpenedWorkbook> {
    const workbook = await readXlsx(bytes, name);
    const day = this.desk.isOpen() ? this.current().day : FIRST_DAY;
    const original = { size: bytes.length, read: () => bytes };
    const opened = await this.desk.take({ workbook, state: createState(), day, original });
    await this.desk.keep();
    return opened;
  }

  async saveFile(): Promise<Answer<'saveFile'>> {
    const { workbook, original } = this.current();
    return { name: `${workbook.name}.xlsx`, bytes: await writeXlsx(workbook, original?.read()) };
  }

  click({ handler }: Ask<'click'>): Promise<Execution> {
    return runWork(this.desk, this.questions, (google) => ({ dialogs: google.clickMenu(handler) }));
  }

  async call({ name, args }: Ask<'call'>): Promise<Execution> {
    if (!this.desk.isCallable(name)) {
      return { dialogs: [], alerts: [], continued: 0, error: `Une fenêtre ne peut pas appeler « ${name} ».` };
    }
    return runWork(this.desk, this.questions, (google) => {
      const result = google.callFromDialog(name, ...args.map((arg): unknown => JSON.parse(arg)));
      return { dialogs: [], result: JSON.stringify(result ?? null) };
    });
  }

  edit({ tab, cells }: Ask<'edit'>): Answer<'edit'> {
    const { workbook, day } = this.current();
    const result = editCells(workbook, tab, cells, Number(day.slice(0, 4)));
    if (!result.ok) return { problem: result.problem, patches: this.standing(tab, cells) };
    // A formula that gave way to its own result is a change, too, though no edit.
    if (this.desk.tell()) this.desk.keeping.soon();
    if (result.edited.length > 0) fireEdit(this.desk, tab, result.edited);
    // After the triggers, which may have written there themselves.
    return { patches: this.standing(tab, cells) };
  }

  /** The cells of an edit as they stand after it: typed text may have become a date, a refused one what it was. */
  private standing(tab: string, cells: readonly CellEdit[]): CellPatch[] {
    const sheet = this.desk.sheet(tab);
    if (sheet === undefined) return [];
    return cells.map(({ row, column }) => ({ row, column, cells: [[cellAt(sheet, row, column)]] }));
  }

  /** Triggers on changes run as they do for a person's own. */
  reshape(change: Ask<'reshape'>): Answer<'reshape'> {
    const { school, teller, google } = this.desk.opened();
    reshape(school.workbook, change);
    // The grid has done the same already.
    teller.takeAsTold();
    this.desk.forgetFormulas();
    google.fireEvent('ON_CHANGE', { changeType: CHANGE_TYPES[change.kind] });
    this.desk.tell();
    this.desk.keeping.soon();
    return {};
  }

  async keepNow(): Promise<Answer<'keep'>> {
    await this.desk.keeping.flush();
    return {};
  }

  formula({ name, args }: Ask<'formula'>): Answer<'formula'> {
    return computeFormula(this.desk.formulas(), this.current().workbook, name, args);
  }

  /** Results of formulas: no edit of a person, so that no trigger runs. */
  results({ tab, cells }: Ask<'results'>): Answer<'results'> {
    const sheet = this.desk.sheet(tab);
    for (const { row, column, input } of sheet === undefined ? [] : cells) {
      // The formula may be gone by the time its result comes.
      if (sheet?.formulas.has(toKey(row, column))) takeRow(sheet, row, column)[column - 1] = input;
    }
    this.desk.opened().teller.takeAsTold();
    this.desk.keeping.soon();
    return {};
  }

  async setDay({ day }: Ask<'setDay'>): Promise<Answer<'setDay'>> {
    await this.desk.take({ ...this.current(), day });
    await this.desk.keep();
    return {};
  }

  list(): Answer<'files'> {
    const { state } = this.current();
    return { files: listFiles(state.drive), mails: listMails(state.outbox) };
  }

  readFile({ id, asPdf = false }: Ask<'readFile'>): Answer<'readFile'> {
    const content = this.current().state.drive.files.get(id)?.content;
    if (!content) throw new Error('Ce fichier n’existe plus.');
    return { bytes: asPdf ? docxToPdf(content.read(), { fonts: this.assets.fonts() }) : content.read() };
  }

  private current() {
    return this.desk.opened().school;
  }
}

/** Google's names of what a person did. */
const CHANGE_TYPES: Readonly<Record<Reshape['kind'], string>> = {
  'insert-rows': 'INSERT_ROW',
  'delete-rows': 'REMOVE_ROW',
  'insert-columns': 'INSERT_COLUMN',
  'rename-tab': 'OTHER',
  'add-tab': 'INSERT_GRID',
  'remove-tab': 'REMOVE_GRID',
};
