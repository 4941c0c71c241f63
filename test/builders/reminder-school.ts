/** A small school with overdue invoices and past reminders, and what a reminder run leaves of it. */
import type { Google } from '../../local/host/google';
import type { CellValue } from '../../local/runtime/model';
import { toSerial } from '../../local/runtime/spreadsheet/cells/serial-date';
import type { OutcomeView, PlanView } from '../../src/actions/action';
import { addRow, makeSchool, openGoogle, type School, sheetOf } from './small-school';

/** Twenty days after the due date of the invoices. */
export const REMINDER_DAY = '2022-10-21';

const serial = (date: string): number => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return toSerial(year, month, day);
};

export interface OverdueWords {
  readonly id: string;
  readonly family: string;
  /** Francs. */
  readonly total?: number;
  readonly dueOn?: string;
  /** Days of its past reminders. */
  readonly reminders?: readonly string[];
  readonly payer?: string;
}

/** Types an invoice with its line, keys included, and the reminders that it had. */
export function addOverdue(school: School, { id, family, payer, total = 1000, ...words }: OverdueWords): void {
  const { dueOn = '2022-10-01', reminders = [] } = words;
  const owner = { Famille: family, ...(payer === undefined ? {} : { Payeur: payer }) };
  addRow(school, 'Écritures', {
    ...owner,
    Écriture: `${id}-01`,
    Date: serial('2022-09-01'),
    Nature: 'Écolage',
    Année: '2022-23',
    Libellé: 'Écolage 2022-23',
    Montant: total,
    Facture: id,
    Clé: `tuition|2022-23|${id}|T1|famille`,
  });
  addRow(school, 'Factures', {
    ...owner,
    Facture: id,
    Date: serial('2022-09-01'),
    Échéance: serial(dueOn),
    Total: total,
    Type: 'Facture',
    Statut: 'Émise',
    Document: 'https://doc.example',
    PDF: 'https://pdf.example',
  });
  for (const [index, date] of reminders.entries()) {
    const rank = index + 1;
    addRow(school, 'Rappels', {
      Rappel: `R-${id}-${rank}`,
      Facture: id,
      Date: serial(date),
      'Rang facture': rank,
      'Rang année': rank,
      Frais: 0,
      Statut: 'Envoyé',
    });
  }
}

/** A payment on an invoice, as it is booked. */
export function addPayment(school: Pick<School, 'workbook'>, invoice: string, family: string, francs: number): void {
  addRow(school, 'Écritures', {
    Écriture: `Z-${invoice}`,
    Date: serial(REMINDER_DAY),
    Famille: family,
    Nature: 'Paiement',
    Libellé: 'Paiement',
    Montant: -francs,
    Facture: invoice,
  });
}

/** Four overdue invoices of three families: levels 2, 1, 3 and 2. */
export function overdueSchool(): School {
  const school = makeSchool(3);
  addOverdue(school, { id: '2022-0001', family: 'F01', reminders: ['2022-10-11'] });
  addOverdue(school, { id: '2022-0002', family: 'F02' });
  addOverdue(school, { id: '2022-0003', family: 'F03', dueOn: '2022-09-20', reminders: ['2022-09-30', '2022-10-10'] });
  addOverdue(school, { id: '2022-0004', family: 'F02', reminders: ['2022-10-11'] });
  return school;
}

export function openReminders(school: School, options: Parameters<typeof openGoogle>[1] = {}): Google {
  return openGoogle(school, { today: REMINDER_DAY, ...options });
}

export function planReminders(google: Google, input: object = {}): PlanView {
  return google.callFromDialog('plan', 'send-reminders', JSON.stringify(input)) as PlanView;
}

/** Plans and applies as a person does; throws what the service calls throw. */
export function sendReminders(google: Google, input: object = {}): OutcomeView {
  const plan = planReminders(google, input);
  if (!plan.ok) return plan;
  return google.callFromDialog('apply', 'send-reminders', JSON.stringify(input), plan.fingerprint) as OutcomeView;
}

/** Rows of a tab as records by header, empty rows left out. */
export function recordsOf({ workbook }: Pick<School, 'workbook'>, tab: string): Record<string, CellValue>[] {
  const [headers = [], ...rows] = sheetOf(workbook, tab).values;
  return rows
    .filter((row) => row.some((cell) => cell !== '' && cell !== undefined))
    .map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ''])));
}

/** Everything that a run leaves but times, in a form that does not depend on the order in which Drive gave identifiers. */
export function remindersLeft(school: School) {
  const files = [...school.state.drive.files.values()].filter(({ trashed }) => !trashed);
  const nameOf = new Map(files.map((file) => [school.state.drive.link(file), `→ ${file.appProperties.ecolage}`]));
  const rowsOf = (tab: string, ...left: string[]) =>
    recordsOf(school, tab).map((row) =>
      Object.entries(row).flatMap(([header, cell]) =>
        left.includes(header) ? [] : [nameOf.get(String(cell)) ?? cell],
      ),
    );
  return {
    entries: rowsOf('Écritures'),
    statuses: recordsOf(school, 'Factures').map((row) => row.Statut),
    reminders: rowsOf('Rappels'),
    mails: rowsOf('Envois', 'Quand'),
    files: files.map(({ name, appProperties }) => `${name} ${appProperties.ecolage}`).sort(),
    triggers: school.state.triggers.filter(({ event }) => event === 'CLOCK').length,
    accessLetters: school.state.properties.document['lettres-acces'] ?? '',
  };
}

/** Fees of reminders in the ledger, `invoice francs`. */
export function feesBooked(school: School): string[] {
  return recordsOf(school, 'Écritures')
    .filter(({ Nature }) => Nature === 'Rappel')
    .map(({ Facture, Montant }) => `${Facture} ${Montant}`);
}

/** Rows of Rappels, `id level/yearRank fee status`. */
export function reminderRows(school: School): string[] {
  return recordsOf(school, 'Rappels').map(
    (row) => `${row.Rappel} ${row['Rang facture']}/${row['Rang année']} ${row.Frais} ${row.Statut}`,
  );
}

/** Lines and warnings of the plan; throws what it refuses. */
export function planText(school: School, input: object = {}): string {
  const plan = planReminders(openReminders(school), input);
  if (!plan.ok) throw new Error(plan.problems.join('\n'));
  return [...plan.lines, ...plan.warnings].join('\n');
}

export function planProblems(school: School, input: object = {}): readonly string[] {
  const plan = planReminders(openReminders(school), input);
  return plan.ok ? [] : plan.problems;
}
