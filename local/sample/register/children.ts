/** The children of a family, from their births to their classes. */
import { levelByAge, sectionOfLevel } from '../../../src/domain/enrolment/level';
import type { Culture } from '../data/names';
import type { Child } from '../model';
import { makeDealer, type Random } from '../random';
import { YEAR } from '../school-year';
import { drawBirths } from './births';
import { drawEntry, enrol, expectedDays } from './enrol';
import { NEEDS, type Situation } from './situations';

const CRECHE_GROUPS = ['Coccinelles', 'Hérissons', 'Lucioles'] as const;

export function drawChildren(random: Random, culture: Culture, situation: Situation, nextId: () => string): Child[] {
  const needs = NEEDS[situation];
  const births = drawBirths(random, needs);
  const sections = births.map((birth) => {
    const level = levelByAge(birth, YEAR);
    if (!level.ok) throw new Error(`No level for a birth on ${birth}`);
    return { birth, level: level.value, section: sectionOfLevel(level.value) };
  });
  const [need] = needs;
  const concerned = sections.findIndex(
    ({ section }) => need === undefined || (section === 'creche') === (need === 'creche'),
  );
  const dealGirl = makeDealer(random, culture.girls);
  const dealBoy = makeDealer(random, culture.boys);
  return sections.map(({ birth, level, section }, index): Child => {
    const isGirl = random.isLucky(0.5);
    const enrolments = enrol(random, { birth, section, situation, isConcerned: index === concerned });
    return {
      id: nextId(),
      firstName: isGirl ? dealGirl() : dealBoy(),
      isGirl,
      birth,
      level,
      section,
      className: section === 'creche' ? random.pick(CRECHE_GROUPS) : `${level} ${random.pick(['A', 'B'])}`,
      enrolments,
      enteredOn: drawEntry(random, birth, enrolments),
      days: expectedDays(enrolments),
    };
  });
}
