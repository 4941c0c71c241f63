/** What sending mails reads and decides before anything is written. */
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { MAIL_CHOICES, PRINT_CHOICES, printCaption, STALE_DETAILS, undecidedCaption } from '../../messages/mails';
import { checkUnique } from '../../sheets/read-table';
import { type ActionInput, choiceOf, type PlanItem } from '../action';
import { fingerprintOf } from '../fingerprint';
import { type GatheredTabs, gatherTabs } from '../shared/gather';
import { type Freshness, readFreshness } from './freshness';
import { type LetterPupils, readLetterPupils } from './letter-family';
import { listToPrint, type ToPrint } from './print-list';
import { type Queue, readQueue, readRecipients } from './queue';
import { MAIL_TABLES, type MailRow } from './tables';

/** Name of the input that asks for a sample to oneself. */
export const SAMPLE = 'test';
const RESEND = 'renvoyer';
const SETTLE = 'regler';
const POST = 'poster';

export interface Prepared {
  readonly gathered: GatheredTabs<typeof MAIL_TABLES>;
  readonly freshness: Freshness;
  readonly queue: Queue;
  readonly items: readonly PlanItem[];
  /** Doubtful or failed ones that are to leave all the same. */
  readonly again: readonly MailRow[];
  /** Doubtful or failed ones that the person knows to have arrived. */
  readonly settled: readonly MailRow[];
  /** Documents for those without an e-mail. */
  readonly toPrint: readonly ToPrint[];
  /** Those of them that the person has posted. */
  readonly posted: readonly ToPrint[];
  /** Children of letters that wait. */
  readonly pupils: LetterPupils;
  readonly fingerprint: string;
}

/** @returns the queue as it stands, or every problem of every tab */
export function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherTabs(services, MAIL_TABLES);
  if (!gathered.ok) return gathered;
  const { rows } = gathered.value.tabs;
  const twice = [
    ...checkUnique('Envois', 'Envoi', rows.mails, ({ id }) => id),
    ...checkUnique('Envois', 'Clé', rows.mails, ({ key }) => key),
  ];
  if (twice.length > 0) return refuseAll(twice);
  const freshness = readFreshness(rows);
  const queue = readQueue(rows.mails, freshness);
  const toPrint = listToPrint(rows, freshness);
  const choose = <T>(candidates: readonly T[], itemOf: (candidate: T) => PlanItem, choice: string): T[] =>
    candidates.filter((candidate) => choiceOf(input, itemOf(candidate)) === choice);
  const again = choose(queue.undecided, toItem, RESEND);
  const settled = choose(queue.undecided, toItem, SETTLE);
  const posted = choose(toPrint, toPrintItem, POST);
  const states = rows.mails.map(({ id, to, status, document }) => [id, to, status, document]);
  const fingerprint = fingerprintOf([
    states,
    queue.stale.map(({ mail }) => mail.id),
    again.map(({ id }) => id),
    settled.map(({ id }) => id),
    posted.map(({ key }) => key),
    [...queue.ready, ...again].flatMap((mail) => freshness.changeOf(mail) ?? []),
    input[SAMPLE] === true,
  ]);
  const pupils = readLetterPupils(services.workbook, rows.mails);
  const items = [...queue.undecided.map(toItem), ...toPrint.map(toPrintItem)];
  const sorted = { queue, items, again, settled, toPrint, posted };
  return succeed({ gathered: gathered.value, freshness, ...sorted, pupils, fingerprint });
}

function toItem({ id, status, subject = '', to, detail = '' }: MailRow): PlanItem {
  return { id, caption: undecidedCaption({ status, subject, to, detail }), choices: MAIL_CHOICES, value: 'laisser' };
}

function toPrintItem(document: ToPrint): PlanItem {
  return { id: document.key, caption: printCaption(document), choices: PRINT_CHOICES, value: 'laisser' };
}

/** What is tried, out of date or not: each gets its result. */
export function leaving({ gathered, queue, again }: Prepared): MailRow[] {
  const chosen = new Set(again.map(({ id }) => id));
  return [...inOrder(gathered.tabs.rows.mails, queue), ...gathered.tabs.rows.mails.filter(({ id }) => chosen.has(id))];
}

export function inOrder(mails: readonly MailRow[], { ready, stale }: Queue): MailRow[] {
  const due = new Set([...ready, ...stale.map(({ mail }) => mail)].map(({ id }) => id));
  return mails.filter(({ id }) => due.has(id));
}

export function noticesOf({ queue: { ready, stale }, again, freshness }: Prepared): Issue[] {
  return [
    ...stale.map(
      ({ mail: { subject = '' }, reason }): Issue => ({
        code: 'mail-stale',
        data: { subject, why: STALE_DETAILS[reason] },
      }),
    ),
    ...[...ready, ...again].flatMap((mail): Issue[] => {
      const change = freshness.changeOf(mail);
      if (change === undefined) return [];
      const data = { subject: mail.subject ?? '', document: change.documentCents, open: change.openCents };
      return [{ code: 'mail-amount', data }];
    }),
    ...ready.flatMap(({ to, row }): Issue[] =>
      readRecipients(to) === undefined ? [{ code: 'mail-address', tab: 'Envois', row, column: 'À', data: { to } }] : [],
    ),
  ];
}
