/** The day's quotas: Google tells only that of mails; documents and conversions are counted here. */
import type { LocalDate } from '../../domain/shared/local-date';
import type { Services } from '../../google/services';

interface DayCount {
  readonly day: LocalDate;
  readonly documents: number;
  readonly conversions: number;
}

export interface Allowance {
  readonly documents: number;
  readonly mails: number;
  readonly isWorkspace: boolean;
}

const COUNT_KEY = 'quota';
const ACCOUNT_KEY = 'compte';
/** More recipients than a consumer account ever has left: then it is a Workspace account. */
const CONSUMER_MAILS = 100;
const LIMITS = {
  consumer: { documents: 250, conversions: 2000 },
  workspace: { documents: 1500, conversions: 4000 },
} as const;
/** The upload is converted to a Doc, and the Doc to a PDF. */
const CONVERSIONS_PER_DOCUMENT = 2;

/** What may still be made today, as far as it can be known. */
export function allowanceOf({ store, mailbox, clock }: Services): Allowance {
  const mails = mailbox.remainingQuota();
  const isWorkspace = mails > CONSUMER_MAILS || store.get(ACCOUNT_KEY) === 'workspace';
  const limits = isWorkspace ? LIMITS.workspace : LIMITS.consumer;
  const { documents, conversions } = countOf(store.get(COUNT_KEY), clock.today());
  const byConversions = Math.floor((limits.conversions - conversions) / CONVERSIONS_PER_DOCUMENT);
  return { documents: Math.max(0, Math.min(limits.documents - documents, byConversions)), mails, isWorkspace };
}

/** Adds what a wave made; remembers a Workspace account, whose mail quota may be used up later in the day. */
export function countDocuments({ store, clock }: Services, made: number, isWorkspace: boolean): void {
  const { day, documents, conversions } = countOf(store.get(COUNT_KEY), clock.today());
  const next: DayCount = {
    day,
    documents: documents + made,
    conversions: conversions + CONVERSIONS_PER_DOCUMENT * made,
  };
  store.set(COUNT_KEY, JSON.stringify(next));
  if (isWorkspace && store.get(ACCOUNT_KEY) !== 'workspace') store.set(ACCOUNT_KEY, 'workspace');
}

function countOf(text: string | undefined, day: LocalDate): DayCount {
  const known = text === undefined ? undefined : (JSON.parse(text) as DayCount);
  return known?.day === day ? known : { day, documents: 0, conversions: 0 };
}
