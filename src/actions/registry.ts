/** Every action by name: what menu, dialogs, triggers and the local host can call. */
import type { Services } from '../google/services';
import { absenceNotice } from './absence-notice';
import { absenceReport } from './absence-report';
import { accountStatement, continueStatements } from './account-statement';
import type { Action, OutcomeView } from './action';
import { archiveYear } from './archive-year';
import { attendanceSheet } from './attendance-sheet';
import { attendanceStatistics } from './attendance-statistics';
import { cancelInvoiceAction } from './cancel-invoice';
import { certificate } from './certificate';
import { checkData } from './check-data';
import { classLists } from './class-lists';
import { continueCorrections } from './corrections/apply';
import { crechePlacesAction } from './creche-places';
import { dashboard } from './dashboard';
import { differenceList } from './difference-list';
import { enrolPupil } from './enrol-pupil';
import { exportAccounting } from './export-accounting';
import { extraHelp } from './extra-help';
import { feesCertificate } from './fees-certificate';
import { headCounts } from './head-counts';
import { importBankFile } from './import-bank-file';
import { importRegister } from './import-register';
import { income } from './income';
import { continueInvoices, issueInvoices } from './issue-invoices';
import { justificationLetters } from './justification-letters';
import { continueLeaves, leaveRequest } from './leave-request';
import { continueLists } from './lists/continue-lists';
import { mailMerge } from './mail-merge';
import { continueMerge } from './merge/continue-merge';
import { continueReEnrolment, reEnrolment } from './re-enrolment';
import { receipt } from './receipt';
import { receivables } from './receivables';
import { recordPage } from './record-page';
import { recordPayment } from './record-payment';
import { recordRefund } from './record-refund';
import { registerControl } from './register-control';
import { rollOver } from './roll-over';
import { continueMails, sendMails } from './send-mails';
import { continueReminders, sendReminders } from './send-reminders';
import { setUp } from './set-up';
import { settleDepartureAction } from './settle-departure';
import { writeOff } from './write-off';

/** In the order of the menu, within each of its parts. */
export const ACTIONS: readonly Action[] = [
  enrolPupil,
  importRegister,
  reEnrolment,
  rollOver,
  crechePlacesAction,
  registerControl,
  attendanceSheet,
  absenceNotice,
  attendanceStatistics,
  leaveRequest,
  justificationLetters,
  extraHelp,
  absenceReport,
  issueInvoices,
  differenceList,
  recordPayment,
  importBankFile,
  recordRefund,
  sendReminders,
  sendMails,
  mailMerge,
  cancelInvoiceAction,
  writeOff,
  settleDepartureAction,
  accountStatement,
  receipt,
  feesCertificate,
  certificate,
  recordPage,
  classLists,
  dashboard,
  headCounts,
  receivables,
  income,
  checkData,
  exportAccounting,
  setUp,
  archiveYear,
];

/** What a trigger calls to carry on a stopped run, by the name of its global. */
export const CONTINUATIONS: Readonly<Record<string, (services: Services) => OutcomeView>> = {
  continueInvoiceDocuments: continueInvoices,
  continueReminders,
  continueMails,
  continueMerge,
  continueStatements,
  continueLists,
  continueCorrections,
  continueLeaves,
  continueReEnrolment,
};

export function findAction(name: string): Action | undefined {
  return ACTIONS.find((action) => action.name === name);
}
