/** French sentences of issues, by code; the place (tab, row, column) comes before them. */

import { citationOf } from '../domain/regulation/articles';
import type { Issue } from '../domain/shared/result';
import { ABSENCES_SENTENCES } from './issues-absences';
import { ARCHIVE_SENTENCES } from './issues-archive';
import { ATTENDANCE_SENTENCES } from './issues-attendance';
import { BANK_SENTENCES } from './issues-bank';
import { CELL_SENTENCES } from './issues-cells';
import { CORRECTION_SENTENCES } from './issues-corrections';
import { FAMILY_DOCUMENT_SENTENCES } from './issues-family-documents';
import { FUNCTION_SENTENCES } from './issues-functions';
import { IMPORT_SENTENCES } from './issues-import';
import { LEAVES_SENTENCES } from './issues-leaves';
import { LISTS_SENTENCES } from './issues-lists';
import { MAIL_SENTENCES } from './issues-mails';
import { MERGE_SENTENCES } from './issues-merge';
import { OVERVIEW_SENTENCES } from './issues-overview';
import { PAYMENT_SENTENCES } from './issues-payments';
import { REGISTER_SENTENCES } from './issues-register';
import { REMINDER_SENTENCES } from './issues-reminders';
import { RUN_SENTENCES } from './issues-run';
import { STATISTICS_SENTENCES } from './issues-statistics';
import { TARIFF_SENTENCES } from './issues-tariffs';
import { YEAR_SENTENCES } from './issues-year';
import type { Sentence } from './sentence';

const SENTENCES: Readonly<Record<string, Sentence>> = {
  ...REGISTER_SENTENCES,
  ...IMPORT_SENTENCES,
  ...YEAR_SENTENCES,
  ...ATTENDANCE_SENTENCES,
  ...LEAVES_SENTENCES,
  ...ABSENCES_SENTENCES,
  ...STATISTICS_SENTENCES,
  ...LISTS_SENTENCES,
  ...ARCHIVE_SENTENCES,
  ...BANK_SENTENCES,
  ...CELL_SENTENCES,
  ...CORRECTION_SENTENCES,
  ...FAMILY_DOCUMENT_SENTENCES,
  ...FUNCTION_SENTENCES,
  ...MAIL_SENTENCES,
  ...MERGE_SENTENCES,
  ...OVERVIEW_SENTENCES,
  ...PAYMENT_SENTENCES,
  ...REMINDER_SENTENCES,
  ...RUN_SENTENCES,
  ...TARIFF_SENTENCES,
};

/**
 * The whole French sentence of an issue.
 * @example `Tarifs, ligne 12, colonne « Annoncé le » : … (ann. 2)`
 */
export function describeIssue(issue: Issue): string {
  const sentence = SENTENCES[issue.code];
  if (sentence === undefined) throw new Error(`No sentence for the issue ${issue.code}`);
  const place = describePlace(issue);
  const source = citationOf(issue.article ?? '');
  return `${place}${sentence(issue.data ?? {})}${source === '' ? '' : ` (${source})`}`;
}

function describePlace({ tab, row, column }: Issue): string {
  if (tab === undefined) return '';
  const parts = [`Onglet « ${tab} »`];
  if (row !== undefined) parts.push(`ligne ${row}`);
  if (column !== undefined) parts.push(`colonne « ${column} »`);
  return `${parts.join(', ')} : `;
}

export function describeIssues(issues: readonly Issue[]): string {
  return issues.map(describeIssue).join('\n');
}

/** Codes that have a sentence, for the test that none is missing. */
export const KNOWN_CODES: readonly string[] = Object.keys(SENTENCES);
