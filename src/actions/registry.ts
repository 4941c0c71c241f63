/** Every action by name: what menu, dialogs, triggers and the local host can call. */
import type { Services } from '../google/services';
import { accountStatement, continueStatements } from './account-statement';
import type { Action, OutcomeView } from './action';
import { cancelInvoiceAction } from './cancel-invoice';
import { certificate } from './certificate';
import { checkData } from './check-data';
import { continueCorrections } from './corrections/apply';
import { differenceList } from './difference-list';
import { exportAccounting } from './export-accounting';
import { feesCertificate } from './fees-certificate';
import { importBankFile } from './import-bank-file';
import { income } from './income';
import { continueInvoices, issueInvoices } from './issue-invoices';
import { mailMerge } from './mail-merge';
import { continueMerge } from './merge/continue-merge';
import { receipt } from './receipt';
import { receivables } from './receivables';
import { recordPayment } from './record-payment';
import { recordRefund } from './record-refund';
import { continueMails, sendMails } from './send-mails';
import { continueReminders, sendReminders } from './send-reminders';
import { setUp } from './set-up';
import { settleDepartureAction } from './settle-departure';
import { writeOff } from './write-off';

/** In the order of the menu, within each of its parts. */
export const ACTIONS: readonly Action[] = [
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
  receivables,
  income,
  checkData,
  exportAccounting,
  setUp,
];

/** What a trigger calls to carry on a stopped run, by the name of its global. */
export const CONTINUATIONS: Readonly<Record<string, (services: Services) => OutcomeView>> = {
  continueInvoiceDocuments: continueInvoices,
  continueReminders,
  continueMails,
  continueMerge,
  continueStatements,
  continueCorrections,
};

export function findAction(name: string): Action | undefined {
  return ACTIONS.find((action) => action.name === name);
}
