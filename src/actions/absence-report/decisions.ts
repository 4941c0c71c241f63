/** What was decided about crossings of the thresholds, as tab Journal keeps it. */
import type { Crossing, CrossingDecision } from '../../domain/attendance/crossings';
import type { ThresholdKind } from '../../domain/attendance/thresholds';
import { makeKey, partsOf } from '../../domain/ledger/keys';
import { parseLocalDate } from '../../domain/shared/local-date';
import { NO_FOLLOW_UP_NOTE, PROPOSED_NOTE } from '../../messages/absence-report';
import type { RowOf } from '../../sheets/table';
import type { journalTable } from '../../sheets/tables/ledger/outgoing';
import { dayOfMoment } from '../justification/letter-keys';

const SUBJECT = 'signalement';
const KINDS: Readonly<Record<string, ThresholdKind>> = { absences: 'absences', retards: 'lateness' };
const WORDS: Readonly<Record<ThresholdKind, string>> = { absences: 'absences', lateness: 'retards' };

export interface Decision extends CrossingDecision {
  readonly pupilId: string;
  readonly kind: ThresholdKind;
}

/** @example crossingKey('E1', 'absences', { on: '2022-10-03', … }) // 'signalement|E1|absences|2022-10-03' */
export function crossingKey(pupilId: string, kind: ThresholdKind, { on }: Pick<Crossing, 'on'>): string {
  return makeKey(SUBJECT, pupilId, WORDS[kind], on);
}

/** The decisions of all pupils: proposed, or no follow-up. */
export function readDecisions(journal: readonly RowOf<typeof journalTable>[]): Decision[] {
  return journal.flatMap(({ at, what, before }) => {
    if (what !== PROPOSED_NOTE && what !== NO_FOLLOW_UP_NOTE) return [];
    const [subject, pupilId = '', word = '', day = ''] = partsOf(before ?? '');
    const [kind, on] = [KINDS[word], parseLocalDate(day)];
    if (subject !== SUBJECT || kind === undefined || on === undefined) return [];
    return [{ pupilId, kind, on, decidedOn: dayOfMoment(at) ?? on }];
  });
}
