/** Birth dates of brothers and sisters, from the crèche to the 6e of the school year 2022-23. */
import { addDays, asDate, daysBetween, type LocalDate } from '../../../src/domain/shared/local-date';
import type { Random } from '../random';

/** Eleven years old by the end of 2022: the 6e. */
const EARLIEST = asDate('2011-01-01');
/** Three months old at the rentrée, and already born when the school enrols. */
const LATEST = asDate('2022-05-15');
/** Born from here on, a child is in the crèche. */
const FIRST_CRECHE_BIRTH = asDate('2020-01-01');
/** A child born later cannot have been in the crèche at the rentrée before. */
export const LAST_KNOWN_BIRTH = asDate('2021-05-31');
const TWINS = 0.02;

/** Out of a hundred families, how many have one, two, three and four children. */
const FAMILY_SIZES = [50, 38, 9, 3] as const;

/**
 * Draws until the children that are needed are among them.
 * @returns birth dates, eldest first
 */
export function drawBirths(random: Random, needs: readonly ('creche' | 'school')[]): LocalDate[] {
  for (;;) {
    const births = drawSiblings(random, Math.max(drawSize(random), needs.length));
    const isFitting = needs.every((need) => births.some((birth) => isNeeded(birth, need)));
    if (isFitting && births.every((birth) => birth <= LATEST)) return births;
  }
}

/** Of the crèche, a child that was there the year before, since most situations are of such. */
function isNeeded(birth: LocalDate, need: 'creche' | 'school'): boolean {
  return need === 'creche' ? birth >= FIRST_CRECHE_BIRTH && birth <= LAST_KNOWN_BIRTH : birth < FIRST_CRECHE_BIRTH;
}

function drawSize(random: Random): number {
  let left = random.integer(1, 100);
  const index = FAMILY_SIZES.findIndex((share) => {
    left -= share;
    return left <= 0;
  });
  return index + 1;
}

function drawSiblings(random: Random, count: number): LocalDate[] {
  const births = [addDays(EARLIEST, random.integer(0, daysBetween(EARLIEST, LATEST)))];
  while (births.length < count) {
    const previous = births[births.length - 1] ?? EARLIEST;
    births.push(random.isLucky(TWINS) ? previous : addDays(previous, random.integer(430, 1300)));
  }
  return births;
}
