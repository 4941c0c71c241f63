/** The form of every kind of letter. */
import { INVOICE_FORM } from '../invoice-fields';
import { REPORT_FORMS } from './absence-report';
import { ACCESS_FORM } from './access-letter';
import { DEREGISTRATION_FORM, SCHOOL_CERTIFICATE_FORM } from './certificate';
import { CLASS_LIST_FORM, EMERGENCY_LIST_FORM } from './class-list';
import { CREDIT_NOTE_FORM } from './credit-note';
import { DEPARTURE_FORM } from './departure';
import { FEES_CERTIFICATE_FORM } from './fees-certificate';
import { JUSTIFICATION_FORM } from './justification';
import { LEAVE_DECISION_FORM } from './leave-decision';
import type { LetterForm, LetterKind } from './letter-form';
import { RE_ENROLMENT_FORM } from './re-enrolment';
import { RECEIPT_FORM } from './receipt';
import { RECORD_PAGE_FORM } from './record-page';
import { REMINDER_1_FORM, REMINDER_2_FORM, REMINDER_3_FORM } from './reminder';
import { STATEMENT_FORM } from './statement';

/** Kinds with one template a school; the letters of a mail merge have as many as the school wants. */
type FormKind = Exclude<LetterKind, 'merge-letter'>;

export const LETTER_FORMS: Readonly<Record<FormKind, LetterForm>> = {
  invoice: INVOICE_FORM,
  'credit-note': CREDIT_NOTE_FORM,
  'reminder-1': REMINDER_1_FORM,
  'reminder-2': REMINDER_2_FORM,
  'reminder-3': REMINDER_3_FORM,
  'access-letter': ACCESS_FORM,
  departure: DEPARTURE_FORM,
  statement: STATEMENT_FORM,
  receipt: RECEIPT_FORM,
  'fees-certificate': FEES_CERTIFICATE_FORM,
  'deregistration-certificate': DEREGISTRATION_FORM,
  'school-certificate': SCHOOL_CERTIFICATE_FORM,
  'leave-decision': LEAVE_DECISION_FORM,
  're-enrolment': RE_ENROLMENT_FORM,
  justification: JUSTIFICATION_FORM,
  'class-list': CLASS_LIST_FORM,
  'emergency-list': EMERGENCY_LIST_FORM,
  'record-page': RECORD_PAGE_FORM,
  'absence-report-fr': REPORT_FORMS.fr,
  'absence-report-de': REPORT_FORMS.de,
};

/** @throws an Error for a kind whose templates are not ours to name */
export function formOf(kind: LetterKind): LetterForm {
  const forms: Readonly<Partial<Record<LetterKind, LetterForm>>> = LETTER_FORMS;
  const form = forms[kind];
  if (form === undefined) throw new Error(`No form for letters of kind ${kind}`);
  return form;
}
