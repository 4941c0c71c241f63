/** Who gets a letter: families or children by section, class, level, identifier and balance. */
import { groupBy } from '../shared/group-by';
import type { Section } from '../tariffs/tariff';
import type { EnrolledPupil } from './enrolled-pupil';
import type { Standing } from './standing';

export type BalanceFilter = 'all' | 'owing' | 'overdue' | 'in-credit';

/** What must hold; an empty list asks for nothing. */
export interface AudienceFilter {
  readonly sections: readonly Section[];
  readonly levels: readonly string[];
  /** Compared as `foldClass` does. */
  readonly classes: readonly string[];
  /** Identifiers. */
  readonly families: readonly string[];
  readonly balance: BalanceFilter;
  /** Families without an enrolled child are asked for as well. */
  readonly isForAll: boolean;
}

export interface AudienceFamily<F> {
  readonly family: F;
  /** Its enrolled children that the filter asks for, in the order of the register. */
  readonly pupils: readonly EnrolledPupil[];
}

/**
 * Chooses the families in the order of the register, each once, with those of their children that are meant.
 * A family without an enrolled child is chosen only when it is named, or when all are asked for and nothing is said
 * about the children.
 * @example selectAudience(families, pupils, { ...filter, classes: ['CP A'] }, standingOf) // [{ family, pupils: [Ada] }]
 */
export function selectAudience<F extends { readonly id: string }>(
  families: readonly F[],
  pupils: readonly EnrolledPupil[],
  filter: AudienceFilter,
  standingOf: (familyId: string) => Standing,
): AudienceFamily<F>[] {
  const named = new Set(filter.families);
  const isMeant = pupilTest(filter);
  const byFamily = groupBy(pupils.filter(isMeant), ({ pupil }) => pupil.familyId);
  const { sections, levels, classes } = filter;
  const saysNothingOfChildren = sections.length + levels.length + classes.length === 0;
  const mayBeChildless = saysNothingOfChildren && (filter.isForAll || named.size > 0);
  return families.flatMap((family) => {
    const own = byFamily.get(family.id) ?? [];
    if (named.size > 0 && !named.has(family.id)) return [];
    if (own.length === 0 && !mayBeChildless) return [];
    return hasBalance(standingOf(family.id), filter.balance) ? [{ family, pupils: own }] : [];
  });
}

/**
 * The name by which classes are compared everywhere: case, outer and double blanks do not matter.
 * @example foldClass(' CE1  a') === foldClass('CE1 A') // true
 */
export function foldClass(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function pupilTest({ sections, levels, classes }: AudienceFilter): (enrolled: EnrolledPupil) => boolean {
  const folded = new Set(classes.map(foldClass));
  return ({ section, level, className }) =>
    (sections.length === 0 || sections.includes(section)) &&
    (levels.length === 0 || levels.includes(level)) &&
    (folded.size === 0 || folded.has(foldClass(className)));
}

function hasBalance({ owedCents, overdueCents }: Standing, asked: BalanceFilter): boolean {
  if (asked === 'owing') return owedCents > 0;
  if (asked === 'overdue') return overdueCents > 0;
  return asked === 'in-credit' ? owedCents < 0 : true;
}
