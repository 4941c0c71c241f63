/** Identifiers that stand somewhere although no row of the register bears them any more: they are never given again. */
import { partsOf } from '../ledger/keys';

export interface IdTraces {
  /** Cells that name a family, a payer, a pupil, an enrolment, a leave; other texts among them do no harm. */
  readonly named: readonly string[];
  /** Keys of entries and mails, which are made of identifiers. */
  readonly keys: readonly string[];
}

/** What keys write before or after an identifier in one part. */
const BEFORE_ID = /^[a-zé-]+:/;
const AFTER_ID = /~.*$/;

/**
 * All that may be an identifier, whatever it names: a new one must be none of them.
 * @example usedIds({ named: ['F1'], keys: ['tuition|2022-23|E007|T2|I9|payeur:P3'] }).has('P3') // true
 */
export function usedIds({ named, keys }: IdTraces): ReadonlySet<string> {
  return new Set([...named.map((text) => text.trim()), ...keys.flatMap(idsIn)]);
}

/** A key may hold another key as one of its parts. */
function idsIn(key: string): string[] {
  return partsOf(key).flatMap((part) => {
    const inner = part !== key && part.includes('|') ? idsIn(part) : [];
    return [part, part.replace(BEFORE_ID, ''), part.replace(AFTER_ID, ''), ...inner];
  });
}
