/** What of an invoice has not reached its family: mails that wait, documents that nobody posted. */
import type { ReminderRows } from '../../../src/actions/reminders/gather';
import { readUnsent } from '../../../src/actions/reminders/unsent';
import { unsentText } from '../../../src/messages/reminders';

type Mail = ReminderRows['mails'][number];
type Reminder = ReminderRows['reminders'][number];

const INVOICE = { id: '2022-0001', familyId: 'F1', payerId: undefined };
const mail = (key: string, status: Mail['status']) => ({ key, status }) as Mail;
const reminder = (rank: number, more: Partial<Reminder> = {}) =>
  ({
    ...{ id: `R-2022-0001-${rank}`, invoice: INVOICE.id, invoiceRank: rank, status: 'sent', document: 'x.pdf' },
    ...more,
  }) as Reminder;

interface Words {
  readonly mails?: readonly Mail[];
  readonly reminders?: readonly Reminder[];
  readonly emails?: readonly string[];
  /** The invoice's line has a key: it is not brought over. */
  readonly isOurs?: boolean;
}

function unsentOf({ mails = [], reminders = [], emails = ['a@essai.example'], isOurs = true }: Words) {
  return readUnsent({
    mails,
    reminders,
    entries: [
      { nature: 'tuition', invoice: INVOICE.id, key: isOurs ? 'k' : undefined },
    ] as unknown as ReminderRows['entries'],
    invoices: [{ ...INVOICE, pdf: 'f.pdf' }] as unknown as ReminderRows['invoices'],
    payers: [],
    guardians: [{ familyId: 'F1', emails, isLegal: true }] as unknown as ReminderRows['guardians'],
  })(INVOICE);
}

const [BILL, FIRST, SECOND] = ['facture|2022-0001', 'rappel|2022-0001|1', 'rappel|2022-0001|2'];

it.each<[string, Words, string]>([
  ['the invoice’s mail waits', { mails: [mail(BILL, 'planned')] }, 'facture, e-mail Prévu'],
  ['it failed', { mails: [mail(BILL, 'failed')] }, 'facture, e-mail en Échec'],
  ['it is doubtful', { mails: [mail(BILL, 'doubtful')] }, 'facture, e-mail Douteux'],
  ['it was cut off', { mails: [mail(BILL, 'sending')] }, 'facture, e-mail En cours'],
  [
    'the reminder before waits',
    { mails: [mail(BILL, 'sent'), mail(FIRST, 'planned')], reminders: [reminder(1)] },
    '1er rappel, e-mail Prévu',
  ],
  [
    'both wait',
    { mails: [mail(BILL, 'failed'), mail(FIRST, 'planned')], reminders: [reminder(1)] },
    'facture, e-mail en Échec ; 1er rappel, e-mail Prévu',
  ],
  [
    'the last of two waits',
    { mails: [mail(FIRST, 'sent'), mail(SECOND, 'planned')], reminders: [reminder(2), reminder(1)] },
    '2e rappel, e-mail Prévu',
  ],
  ['nobody can be mailed', { reminders: [reminder(1)], emails: [] }, 'facture, à poster ; 1er rappel, à poster'],
  [
    'the invoice was posted, its reminder not',
    { mails: [mail(BILL, 'sent')], reminders: [reminder(1)], emails: [] },
    '1er rappel, à poster',
  ],
])('is told where %s', (_, words, expected) => expect(unsentText(unsentOf(words))).toBe(expected));

it.each<[string, Words]>([
  ['all was sent', { mails: [mail(BILL, 'sent'), mail(FIRST, 'sent')], reminders: [reminder(1)] }],
  ['the invoice was brought over from elsewhere', { isOurs: false, emails: [] }],
  [
    'a reminder was brought over',
    { mails: [mail(BILL, 'sent')], reminders: [reminder(1, { document: undefined })], emails: [] },
  ],
  [
    'a reminder was called off',
    { mails: [mail(BILL, 'sent'), mail(FIRST, 'failed')], reminders: [reminder(1, { status: 'cancelled' })] },
  ],
  ['a mail of another invoice waits', { mails: [mail('facture|2022-0002', 'planned')] }],
])('is nothing where %s', (_, words) => expect(unsentOf(words)).toEqual([]));
