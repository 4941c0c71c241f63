/** The templates of all kinds of letters, as .docx in base64. */
import type { LetterKind } from '../../src/documents/letters/letter-form';
import { buildLetter, type LetterText } from './letter';
import { DEREGISTRATION, FEES_CERTIFICATE, SCHOOL_CERTIFICATE } from './letters/certificates';
import { CREDIT_NOTE, DEPARTURE } from './letters/corrections';
import { INVOICE } from './letters/invoice';
import { MERGE_LETTER } from './letters/merge-letter';
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
