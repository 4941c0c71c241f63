/** Identifiers that sort: a letter and a number with leading zeros. */

export interface IdMaker {
  family(): string;
  adult(): string;
  child(): string;
  enrolment(): string;
  payer(): string;
  leave(): string;
}

/**
 * Counts each kind from 1.
 * @param families how many there will be; decides the width
 * @example makeIds(60).child() // 'E0001'
 */
export function makeIds(families: number): IdMaker {
  const short = Math.max(3, String(families).length);
  // No family has more than ten children, adults or enrolments.
  const long = short + 1;
  return {
    family: counter('F', short),
    adult: counter('R', long),
    child: counter('E', long),
    enrolment: counter('I', long),
    payer: counter('P', short),
    leave: counter('C', short),
  };
}

function counter(letter: string, width: number): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `${letter}${String(count).padStart(width, '0')}`;
  };
}
