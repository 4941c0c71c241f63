/** The templates of all kinds of letters, as .docx in base64. */
import type { LetterKind } from '../../src/documents/letters/letter-form';
import { buildLetter, type LetterText } from './letter';
import { ABSENCE_REPORT_DE, ABSENCE_REPORT_FR, JUSTIFICATION } from './letters/absences';
import { DEREGISTRATION, FEES_CERTIFICATE, SCHOOL_CERTIFICATE } from './letters/certificates';
import { CREDIT_NOTE, DEPARTURE } from './letters/corrections';
import { INVOICE } from './letters/invoice';
import { LEAVE_DECISION } from './letters/leave-decision';
import { CLASS_LIST, EMERGENCY_LIST, RECORD_PAGE } from './letters/lists';
import { MERGE_LETTER } from './letters/merge-letter';
import { RE_ENROLMENT } from './letters/re-enrolment';
import { ACCESS_LETTER, REMINDER_1, REMINDER_2, REMINDER_3 } from './letters/reminders';
import { RECEIPT, STATEMENT } from './letters/statement';

const LETTERS: Readonly<Partial<Record<LetterKind, LetterText>>> = {
  invoice: INVOICE,
  'credit-note': CREDIT_NOTE,
  'reminder-1': REMINDER_1,
  'reminder-2': REMINDER_2,
  'reminder-3': REMINDER_3,
  'access-letter': ACCESS_LETTER,
  departure: DEPARTURE,
  statement: STATEMENT,
  receipt: RECEIPT,
  'fees-certificate': FEES_CERTIFICATE,
  'school-certificate': SCHOOL_CERTIFICATE,
  'deregistration-certificate': DEREGISTRATION,
  justification: JUSTIFICATION,
  'absence-report-fr': ABSENCE_REPORT_FR,
  'absence-report-de': ABSENCE_REPORT_DE,
  're-enrolment': RE_ENROLMENT,
  'leave-decision': LEAVE_DECISION,
  'class-list': CLASS_LIST,
  'emergency-list': EMERGENCY_LIST,
  'record-page': RECORD_PAGE,
  'merge-letter': MERGE_LETTER,
};

/** @returns base64 by kind */
export async function buildTemplates(): Promise<Record<string, string>> {
  const templates: Record<string, string> = {};
  for (const [kind, text] of Object.entries(LETTERS)) {
    templates[kind] = Buffer.from(await buildLetter(text)).toString('base64');
  }
  return templates;
}
