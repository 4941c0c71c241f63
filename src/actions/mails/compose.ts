/** A queued row as the mail that leaves: addresses checked, one line where a header needs one, never a blank text. */
import { partsOf } from '../../domain/ledger/keys';
import { oneLine } from '../../domain/shared/one-line';
import type { Mail } from '../../google/services';
import {
  attachmentName,
  type MailFacts,
  type MailLanguage,
  mailBody,
  translateSubject,
} from '../../messages/mail-texts';
import { shortDate } from '../../messages/words';
import type { Settings } from '../../sheets/settings';
import type { DocumentChange } from './amounts';
import type { Freshness } from './freshness';
import { type LetterPupils, letterFamily } from './letter-family';
import { readRecipients } from './queue';
import { readSubject } from './subject';
import type { MailRow, MailRows } from './tables';

export interface Composed {
  readonly mail: Mail;
  /** Drive's identifier of the document to attach. */
  readonly fileId: string;
  readonly fileName: string;
  /** What the mail says about an amount that its document does not know. */
  readonly change: DocumentChange | undefined;
}

/** Why a row cannot be sent, whoever tries. */
export type Unsendable = 'address' | 'no-document';

export interface ComposeFacts extends Pick<Freshness, 'accounts' | 'invoices' | 'changeOf'> {
  readonly settings: Settings;
  readonly families: MailRows['families'];
  readonly payers: MailRows['payers'];
  readonly pupils: LetterPupils;
}

/** A file's identifier in the links that Drive gives. */
const LINKED_ID = /\/(?:d|folders)\/([\w-]{10,})|[?&]id=([\w-]{10,})/;

/** @returns the mail, or why it can never leave as it is */
export function composeMail(row: MailRow, facts: ComposeFacts): Composed | Unsendable {
  const to = readRecipients(row.to);
  if (to === undefined || to.length === 0) return 'address';
  if (row.document === undefined) return 'no-document';
  const { settings } = facts;
  const change = facts.changeOf(row);
  const about = { ...factsOf(row, facts), ...(change === undefined ? {} : { change }) };
  const language = languageOf(row, facts);
  const queued = translateSubject(oneLine(row.subject ?? ''), about, language, oneLine(settings.school));
  const replyTo = settings.email?.[0];
  const phone = settings.phone ?? '';
  const mail: Mail = {
    to,
    subject: queued || oneLine(`${settings.school} : ${attachmentName(about, language)}`),
    body: mailBody(about, language, [settings.school, phone].map(oneLine)),
    name: oneLine(settings.school),
    ...(replyTo === undefined ? {} : { replyTo }),
  };
  return { mail, fileId: fileIdOf(row.document), fileName: attachmentName(about, language), change };
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
function languageOf({ key }: MailRow, facts: ComposeFacts): MailLanguage {
  const { families, payers, invoices, settings, pupils } = facts;
  const subject = readSubject(key);
  const invoice = subject.kind === 'other' ? undefined : invoices.get(subject.invoice);
  const payer = payers.find(({ id, familyId }) => id === invoice?.payerId && familyId === invoice?.familyId);
  if (payer?.type === 'employer') return settings.language;
  const named = subject.kind === 'other' ? partsOf(key) : [];
  const family =
    letterFamily(key, families, pupils) ?? families.find(({ id }) => id === invoice?.familyId || named.includes(id));
  return family?.language ?? settings.language;
}

/** The identifier in a link of Drive; any other text is taken for the identifier itself. */
export function fileIdOf(link: string): string {
  const found = LINKED_ID.exec(link);
  return found?.[1] ?? found?.[2] ?? link;
}
