/** What the Journal keeps of a person's decision about a crossing (D-4.6). */
import type { Services } from '../../google/services';
import { decisionText, PROPOSED_NOTE } from '../../messages/absence-report';
import { appendJournal, type JournalNote } from '../shared/journal';
import { crossingKey } from './decisions';
import type { Proposal } from './prepare';

/**
 * Notes what was proposed once its documents exist: a run that is cut off before proposes it again, and finds them.
 * @returns false where another script holds the lock
 */
export function noteProposals(services: Services, made: readonly Proposal[]): boolean {
  if (made.length === 0) return true;
  const notes = made.flatMap((proposal) => notesOf(proposal, PROPOSED_NOTE));
  const noted = services.locks.withWriteLock(() => {
    appendJournal(services, notes);
    return true;
  });
  return noted === true;
}

/** One note a crossing: the key by which it is known again, and what a person reads. */
export function notesOf({ text, standings, reason, choice }: Proposal, what: string): JournalNote[] {
  const why = choice === 'rien' ? reason : '';
  return standings.flatMap(({ kind, threshold, open }) =>
    open.map((crossing) => ({
      what,
      tab: 'Présences',
      line: text.pupilId,
      before: crossingKey(text.pupilId, kind, crossing),
      after: decisionText({ kind, threshold, on: crossing.on }, why),
    })),
  );
}
