/** A queued row as the mail that leaves: addresses checked, one line where a header needs one, never a blank text. */
import type { Accounts } from '../../domain/ledger/accounts';
import { partsOf } from '../../domain/ledger/keys';
import type { Mail } from '../../google/services';
import { attachmentName, type MailFacts, type MailLanguage, mailBody } from '../../messages/mail-texts';
import { shortDate } from '../../messages/words';
import type { Settings } from '../../sheets/settings';
import { readRecipients } from './queue';
import { readSubject } from './subject';
import type { MailRow, MailRows } from './tables';

export interface Composed {
  readonly mail: Mail;
  /** Drive's identifier of the document to attach. */
  readonly fileId: string;
  readonly fileName: string;
}

/** Why a row cannot be sent, whoever tries. */
export type Unsendable = 'address' | 'no-document';

export interface ComposeFacts {
  readonly settings: Settings;
  readonly families: MailRows['families'];
  readonly payers: MailRows['payers'];
  readonly accounts: Accounts;
}

/** A file's identifier in the links that Drive gives. */
const LINKED_ID = /\/(?:d|folders)\/([\w-]{10,})|[?&]id=([\w-]{10,})/;

/** @returns the mail, or why it can never leave as it is */
export function composeMail(row: MailRow, facts: ComposeFacts): Composed | Unsendable {
  const to = readRecipients(row.to);
  if (to === undefined || to.length === 0) return 'address';
  if (row.document === undefined) return 'no-document';
  const { settings } = facts;
  const about = factsOf(row, facts);
  const language = languageOf(row, facts);
  const replyTo = settings.email?.[0];
  const phone = settings.phone ?? '';
  const mail: Mail = {
    to,
    subject: oneLine(row.subject ?? '') || oneLine(`${settings.school} : ${attachmentName(about, language)}`),
    body: mailBody(about, language, [settings.school, phone].map(oneLine)),
    name: oneLine(settings.school),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
  return { mail, fileId: fileIdOf(row.document), fileName: attachmentName(about, language) };
}

function factsOf({ key }: MailRow, { accounts }: ComposeFacts): MailFacts {
  const subject = readSubject(key);
  if (subject.kind === 'other') return { kind: 'other', number: '', rank: 0, dueOn: '' };
  const account = accounts.byInvoice.get(subject.invoice);
  const isOpen = account !== undefined && account.openCents > 0;
  return {
    kind: subject.kind,
    number: subject.invoice,
    rank: subject.kind === 'reminder' ? subject.rank : 0,
    dueOn: isOpen ? shortDate(account.invoice.dueOn) : '',
  };
}

/** The family's own language; to an employer, and where none is known, that of the school's documents. */
function languageOf({ key }: MailRow, { families, payers, accounts, settings }: ComposeFacts): MailLanguage {
  const subject = readSubject(key);
  const invoice = subject.kind === 'other' ? undefined : accounts.byInvoice.get(subject.invoice)?.invoice;
  const payer = payers.find(({ id }) => id === invoice?.payerId);
  if (payer?.type === 'employer') return settings.language;
  const named = subject.kind === 'other' ? partsOf(key) : [];
  const family = families.find(({ id }) => id === invoice?.familyId || named.includes(id));
  return family?.language ?? settings.language;
}

/** The identifier in a link of Drive; any other text is taken for the identifier itself. */
export function fileIdOf(link: string): string {
  const found = LINKED_ID.exec(link);
  return found?.[1] ?? found?.[2] ?? link;
}

/** Nothing from a cell may begin a new line of a mail's header. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
}
