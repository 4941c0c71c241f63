/** What the accounting export is asked for: the program and the period. */
import type { AccountingFormat } from '../../domain/accounting/formats';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Result, refuseAll, succeed } from '../../domain/shared/result';
import { FORMAT_CAPTIONS } from '../../messages/overview-export';
import type { ActionInput, Field } from '../action';
import { InputReader } from '../shared/read-input';

export interface ExportWish {
  readonly format: AccountingFormat;
  readonly from: LocalDate;
  /** That day included. */
  readonly to: LocalDate;
}

export const EXPORT_INPUTS = {
  format: 'le logiciel, banana ou cresus',
  du: 'le premier jour, par exemple 01.09.2022',
  au: 'le dernier jour, par exemple 30.09.2022',
};

const FORMATS = Object.keys(FORMAT_CAPTIONS) as AccountingFormat[];

export const EXPORT_FIELDS: readonly Field[] = [
  {
    name: 'format',
    label: 'Logiciel',
    kind: 'choice',
    choices: FORMATS.map((value) => ({ value, label: FORMAT_CAPTIONS[value] })),
    isRequired: true,
  },
  { name: 'du', label: 'Du', kind: 'date', isRequired: true },
  { name: 'au', label: 'Au', kind: 'date', isRequired: true },
];

/** @returns every problem of the input at once */
export function readExportWish(input: ActionInput): Result<ExportWish> {
  const reader = new InputReader(input, EXPORT_INPUTS);
  const typed = reader.requiredText('format')?.toLowerCase();
  const format = FORMATS.find((one) => one === typed);
  for (const name of ['du', 'au'] as const) if (!reader.isGiven(name)) reader.requiredText(name);
  const [from, to] = [reader.date('du'), reader.date('au')];
  const issues = [...reader.issues];
  if (typed !== undefined && format === undefined) {
    issues.push({ code: 'export-format', data: { value: typed, choices: FORMATS.join(', ') } });
  }
  if (from !== undefined && to !== undefined && from > to) issues.push({ code: 'input-period', data: { from, to } });
  if (issues.length > 0 || format === undefined || from === undefined || to === undefined) return refuseAll(issues);
  return succeed({ format, from, to });
}
