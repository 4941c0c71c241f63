/** What a person decided about single invoices: from the plan's lines in the dialog, or from lists by number. */
import type { ReminderChoices } from '../../domain/reminders/propose';
import type { LocalDate } from '../../domain/shared/local-date';
import { oneLine } from '../../domain/shared/one-line';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { ActionInput } from '../action';
import { InputReader, parseInputDate } from '../shared/read-input';

export const REMINDER_INPUTS = {
  exclure: 'liste de factures à ne pas rappeler cette fois',
  dispenser: '{"2022-0001": "motif"} : rappel sans frais',
  retenir: '{"2022-0001": "motif"} ou {"2022-0001": {"motif": "…", "jusque": "2022-11-30"}}',
  quatrieme: 'liste de factures à rappeler une fois de plus après le dernier rappel',
  acces: 'liste de familles dont la lettre d’accès est à faire',
} as const;

/** The last day of a hold, at the end of its reason. */
const UNTIL = /jusqu['’]au\s+(\d\S*?)\.?$/i;

const ACCESS = 'acces:';
export const accessItem = (familyId: string): string => `${ACCESS}${familyId}`;

export interface RunChoices extends ReminderChoices {
  /** Families for which the letter on access is to be made. */
  readonly access: ReadonlySet<string>;
  /** Every invoice that was named. */
  readonly named: ReadonlySet<string>;
}

interface Known {
  readonly today: LocalDate;
  readonly invoices: ReadonlySet<string>;
}

/** @returns the choices, or every unknown number, missing reason and bad date */
export function readChoices(input: ActionInput, { today, invoices }: Known): Result<RunChoices> {
  const reader = new InputReader(input, REMINDER_INPUTS);
  const picked = (value: string) => idsChosen(input, value);
  const excluded = new Set([...reader.list('exclure'), ...picked('exclure')]);
  const further = new Set([...reader.list('quatrieme'), ...picked('quatrieme')]);
  const access = new Set([
    ...reader.list('acces'),
    ...picked('oui').flatMap((id) => (id.startsWith(ACCESS) ? [id.slice(ACCESS.length)] : [])),
  ]);
  const issues: Issue[] = [...reader.issues];
  const waived = new Map<string, string>();
  for (const [invoice, value] of decisions(input, 'dispenser')) waived.set(invoice, reasonIn(value));
  const held = new Map<string, { reason: string; until: LocalDate | undefined }>();
  for (const [invoice, value] of decisions(input, 'retenir')) {
    const text = isRecord(value) ? String(value.jusque ?? '') : (UNTIL.exec(reasonIn(value))?.[1] ?? '');
    const until = text === '' ? undefined : parseInputDate(text);
    const isBad = text !== '' && (until === undefined || until < today);
    if (isBad) issues.push({ code: 'reminder-hold-date', data: { invoice, value: text } });
    held.set(invoice, { reason: reasonIn(value), until });
  }
  const reasons: [string, string][] = [
    ...waived,
    ...[...held].map(([id, { reason }]): [string, string] => [id, reason]),
  ];
  for (const [invoice, reason] of reasons) {
    if (reason === '') issues.push({ code: 'reminder-reason-missing', data: { invoice } });
  }
  const named = new Set([...excluded, ...further, ...waived.keys(), ...held.keys()]);
  for (const invoice of named) {
    if (!invoices.has(invoice)) issues.push({ code: 'reminder-invoice-unknown', data: { invoice } });
  }
  return issues.length > 0 ? refuseAll(issues) : succeed({ excluded, waived, held, further, access, named });
}

/** Decisions that need a reason: by the input's own name, and from the lines of the dialog. */
function decisions(input: ActionInput, name: string): [string, unknown][] {
  const reasons = isRecord(input.motifs) ? input.motifs : {};
  const own = isRecord(input[name]) ? Object.entries(input[name]) : [];
  return [...own, ...idsChosen(input, name).map((id): [string, unknown] => [id, reasons[id] ?? ''])];
}

function idsChosen({ choix }: ActionInput, value: string): string[] {
  if (!isRecord(choix)) return [];
  return Object.entries(choix).flatMap(([id, chosen]) => (chosen === value ? [id] : []));
}

function reasonIn(value: unknown): string {
  const reason = isRecord(value) ? value.motif : value;
  return typeof reason === 'string' ? oneLine(reason) : '';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
