/** A small school with mails in its queue, and executions of actions on it inside the test, without the built bundle. */
import { makeSetUpPage } from '../../build/set-up-page';
import { emptyWorkbook } from '../../local/node/school-file';
import { createClock } from '../../local/runtime/clock';
import { createHttpFaults, type HttpFaults } from '../../local/runtime/drive/http-faults';
import { createDriveStore } from '../../local/runtime/drive/store';
import type { Clock } from '../../local/runtime/host';
import type { Meter } from '../../local/runtime/meter';
import type { CellValue, WorkbookModel } from '../../local/runtime/model';
import type { QuotaKind } from '../../local/runtime/quotas';
import { createState, type RuntimeState } from '../../local/runtime/services/store/state';
import type { ActionInput, OutcomeView, PlanView } from '../../src/actions/action';
import { continueMails, MAIL_CONTINUATION, sendMails } from '../../src/actions/send-mails';
import { setUp } from '../../src/actions/set-up';
import { asDate, fromNativeDate } from '../../src/domain/shared/local-date';
import { openServices } from '../../src/google';
import type { Services } from '../../src/google/services';
import { useLocalServices } from '../google/local-globals';
import { buildHost, START } from '../local/runtime/host-builder';
import { addRow, sheetOf } from './small-school';

export interface MailSchool {
  readonly workbook: WorkbookModel;
  readonly state: RuntimeState;
  readonly clock: Clock;
}

export interface ExecutionOptions {
  readonly user?: string;
  readonly quotas?: QuotaKind;
  /** Plans faults before the work begins. */
  readonly plan?: (meter: Meter, http: HttpFaults) => void;
}

/** Runs something as one execution; its service calls are counted and may be made to fail. */
export function execute<T>(
  school: MailSchool,
  work: (services: Services, meter: Meter) => T,
  options: ExecutionOptions = {},
): T {
  const { workbook, state, clock } = school;
  const host = buildHost({ clock });
  const httpFaults = createHttpFaults();
  const pages = new Map([['SetUp', SET_UP_PAGE]]);
  const local = useLocalServices({ host, workbook, state, pages, httpFaults, ...options });
  options.plan?.(host.meter, httpFaults);
  const time = () => new Date(clock.now());
  const services: Services = {
    ...openServices(),
    clock: {
      now: () => clock.now(),
      today: () => fromNativeDate(time()) ?? asDate('2022-06-15'),
      moment: () => `${fromNativeDate(time()) ?? ''} ${time().toTimeString().slice(0, 5)}`,
      sleep: (milliseconds) => clock.advance(milliseconds),
    },
  };
  try {
    return work(services, host.meter);
  } finally {
    local.end();
  }
}

const SET_UP_PAGE = makeSetUpPage();

/** A workbook by set-up, with so many families that each have an invoice, its PDF and a mail in the queue. */
export function makeMailSchool(families: number): MailSchool {
  const school = { workbook: emptyWorkbook('ecole'), state: createState(), clock: createClock(START) };
  execute(school, (services) => {
    const plan = setUp.plan(services, {});
    if (!plan.ok) throw new Error(plan.problems.join('\n'));
    const outcome = setUp.apply(services, {}, plan.fingerprint);
    if (!outcome.ok) throw new Error(outcome.problems.join('\n'));
  });
  for (let number = 1; number <= families; number++) addInvoice(school, number);
  return school;
}

const idOf = (number: number): string => String(number).padStart(2, '0');
export const invoiceOf = (number: number): string => `2022-${String(number).padStart(4, '0')}`;
export const addressOf = (number: number): string => `f${idOf(number)}@essai.example`;

/** A family with an invoice of CHF 100, the mail of which waits in the queue. */
export function addInvoice(school: MailSchool, number: number, mail: Readonly<Record<string, CellValue>> = {}): void {
  const [family, invoice] = [`F${idOf(number)}`, invoiceOf(number)];
  const pdf = addPdf(school, number);
  addRow(school, 'Familles', {
    Famille: family,
    Nom: `Essai ${idOf(number)}`,
    Adresse: 'Rue',
    NPA: '4056',
    Ville: 'Bâle',
  });
  addEntry(school, { Famille: family, Facture: invoice, Nature: 'Écolage', Montant: 100, Clé: `k|${invoice}` });
  addRow(school, 'Factures', {
    ...{ Facture: invoice, Date: 44727, Échéance: 44757, Famille: family, Total: 100, Type: 'Facture' },
    ...{ Document: pdf, PDF: pdf, Statut: 'Émise' },
  });
  addMail(school, { Envoi: `E-${invoice}`, Clé: `facture|${invoice}`, À: addressOf(number), Document: pdf, ...mail });
}

export function addMail(school: MailSchool, mail: Readonly<Record<string, CellValue>>): void {
  addRow(school, 'Envois', { Quand: 44727, Objet: `École : ${String(mail.Clé ?? '')}`, Statut: 'Prévu', ...mail });
}

export function addEntry(school: MailSchool, entry: Readonly<Record<string, CellValue>>): void {
  const id = `W${sheetOf(school.workbook, 'Écritures').values.length}`;
  addRow(school, 'Écritures', { Écriture: id, Date: 44727, Libellé: 'x', ...entry });
}

/** Puts a PDF on the account's Drive. @returns its link */
export function addPdf(school: MailSchool, number: number): string {
  return execute(school, ({ drive }) => {
    const bytes = Uint8Array.from([37, 80, 68, 70, number]);
    const [file] = drive.upload([{ key: `pdf|${number}`, name: `${number}.pdf`, folderId: '', bytes, kind: 'pdf' }]);
    return file?.link ?? '';
  });
}

/** A copy on which a disturbed run may do its worst. */
export function copyMailSchool({ workbook, state, clock }: MailSchool): MailSchool {
  const drive = createDriveStore(undefined, state.drive.given());
  for (const [id, file] of state.drive.files) drive.files.set(id, { ...file });
  const { properties, triggers, quotas } = structuredClone({
    ...{ properties: state.properties, triggers: state.triggers, quotas: state.quotas },
  });
  const copied = { ...createState(drive), properties, triggers, quotas, outbox: [...state.outbox] };
  return { workbook: structuredClone(workbook), state: copied, clock: createClock(clock.now()) };
}

export function planSending(school: MailSchool, input: ActionInput = {}, options: ExecutionOptions = {}): PlanView {
  return execute(school, (services) => sendMails.plan(services, input), options);
}

/** Plans, then applies in an execution of its own, to which the options belong; throws what the calls throw. */
export function runSending(school: MailSchool, input: ActionInput = {}, options: ExecutionOptions = {}): OutcomeView {
  const { plan, ...plain } = options;
  const view = planSending(school, input, plain);
  if (!view.ok) return view;
  return execute(school, (services) => sendMails.apply(services, input, view.fingerprint), options);
}

/** Lets time pass until every wish to go on was carried out, at most so often. */
export function fireContinuations(school: MailSchool, options: ExecutionOptions = {}, most = 20): number {
  const { state, clock } = school;
  for (let count = 0; count < most; count++) {
    const due = state.triggers.find(({ handler }) => handler === MAIL_CONTINUATION)?.due;
    if (due === undefined) return count;
    clock.advance(Math.max(0, due - clock.now()));
    execute(school, continueMails, options);
  }
  return most;
}

/** Each mail of the queue: its identifier, status and detail. */
export function queueOf({ workbook }: Pick<MailSchool, 'workbook'>): { id: string; status: string; detail: string }[] {
  const [headers = [], ...rows] = sheetOf(workbook, 'Envois').values;
  const cell = (row: readonly CellValue[], header: string): string => String(row[headers.indexOf(header)] ?? '');
  return rows
    .filter((row) => cell(row, 'Envoi') !== '')
    .map((row) => ({ id: cell(row, 'Envoi'), status: cell(row, 'Statut'), detail: cell(row, 'Détail') }));
}

/** How often each address was mailed. */
export function timesMailed({ state }: Pick<MailSchool, 'state'>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const address of state.outbox.flatMap(({ to }) => to)) counts[address] = (counts[address] ?? 0) + 1;
  return counts;
}

export const statusesOf = (school: Pick<MailSchool, 'workbook'>): string[] =>
  queueOf(school).map(({ status }) => status);

/** A plan that was not refused. */
export function planOf(view: PlanView): Extract<PlanView, { ok: true }> {
  if (!view.ok) throw new Error(view.problems.join('\n'));
  return view;
}

/** Types into a cell; rows count as in the sheet. */
export function setCell({ workbook }: MailSchool, tab: string, row: number, header: string, value: string): void {
  const { values } = sheetOf(workbook, tab);
  const cells = values[row - 1];
  if (cells === undefined) throw new Error(`No row ${row}`);
  cells[(values[0] ?? []).indexOf(header)] = value;
}

/** Cells of a column, as far as its rows are used. */
export function columnOf({ workbook }: MailSchool, tab: string, header: string): unknown[] {
  const [headers = [], ...rows] = sheetOf(workbook, tab).values;
  const used = rows.filter((row) => row.some((cell) => cell !== '' && cell !== undefined));
  return used.map((row) => row[headers.indexOf(header)]);
}
