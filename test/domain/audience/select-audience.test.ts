/** Who gets a letter: by section, class, level, identifier and balance. */
import fc from 'fast-check';
import type { EnrolledPupil } from '../../../src/domain/audience/enrolled-pupil';
import { type AudienceFilter, selectAudience } from '../../../src/domain/audience/select-audience';
import type { Standing } from '../../../src/domain/audience/standing';
import { asDate } from '../../../src/domain/shared/local-date';

const FAMILIES = ['F1', 'F2', 'F3', 'F4'].map((id) => ({ id }));

function pupil(id: string, familyId: string, section: EnrolledPupil['section'], level: string, className: string) {
  const birth = asDate('2014-05-05');
  return { pupil: { row: 2, id, familyId, lastName: 'Essai', firstName: id, birth }, section, level, className };
}

/** F1 has a child in CP A and one in CE1; F2 one in the crèche; F3 one in CP B; F4 none. */
const PUPILS: readonly EnrolledPupil[] = [
  pupil('E1', 'F1', 'elementary', 'CP', 'CP A'),
  pupil('E2', 'F1', 'elementary', 'CE1', 'CE1'),
  pupil('E3', 'F2', 'creche', 'Crèche', ''),
  pupil('E4', 'F3', 'elementary', 'CP', 'CP B'),
];

const NOBODY: Standing = { balanceCents: 0, owedCents: 0, overdueCents: 0, creditCents: 0, open: [] };
const STANDINGS: Readonly<Record<string, Partial<Standing>>> = {
  F1: { owedCents: 500, overdueCents: 0 },
  F2: { owedCents: 900, overdueCents: 400 },
  F3: { owedCents: -300, creditCents: 300 },
  F4: { owedCents: 700, overdueCents: 700 },
};

const ANYBODY: AudienceFilter = {
  sections: [],
  levels: [],
  classes: [],
  families: [],
  balance: 'all',
  isForAll: false,
};

function chosen(filter: Partial<AudienceFilter>): string[] {
  return selectAudience(FAMILIES, PUPILS, { ...ANYBODY, ...filter }, (id) => ({ ...NOBODY, ...STANDINGS[id] })).map(
    ({ family, pupils }) => `${family.id}: ${pupils.map((one) => one.pupil.id).join(' ')}`,
  );
}

it.each<[string, Partial<AudienceFilter>, readonly string[]]>([
  ['everybody with an enrolled child', {}, ['F1: E1 E2', 'F2: E3', 'F3: E4']],
  ['one section', { sections: ['creche'] }, ['F2: E3']],
  ['two sections', { sections: ['creche', 'elementary'] }, ['F1: E1 E2', 'F2: E3', 'F3: E4']],
  ['one level: only the children of it', { levels: ['CP'] }, ['F1: E1', 'F3: E4']],
  ['one class, however it is typed', { classes: [' cp a '] }, ['F1: E1']],
  ['a level and a class that no child has together', { levels: ['CE1'], classes: ['CP A'] }, []],
  ['named families, one without a child', { families: ['F4', 'F2'] }, ['F2: E3', 'F4: ']],
  ['a named family without a child of the level', { families: ['F4'], levels: ['CP'] }, []],
  ['all families', { isForAll: true }, ['F1: E1 E2', 'F2: E3', 'F3: E4', 'F4: ']],
  ['all families of a level: those with such a child', { isForAll: true, levels: ['CP'] }, ['F1: E1', 'F3: E4']],
  ['those who owe', { balance: 'owing' }, ['F1: E1 E2', 'F2: E3']],
  ['those who owe, gone families too', { balance: 'owing', isForAll: true }, ['F1: E1 E2', 'F2: E3', 'F4: ']],
  ['those in arrears', { balance: 'overdue' }, ['F2: E3']],
  ['those in credit', { balance: 'in-credit' }, ['F3: E4']],
])('%s', (_, filter, families) => {
  expect(chosen(filter)).toEqual(families);
});

it('never chooses a family twice, and only children whom the filter asks for', () => {
  const levels = fc.subarray(['CP', 'CE1', 'Crèche']);
  fc.assert(
    fc.property(levels, fc.shuffledSubarray([...PUPILS]), fc.boolean(), (asked, pupils, isForAll) => {
      const filter = { ...ANYBODY, levels: asked, isForAll };
      const audience = selectAudience(FAMILIES, pupils, filter, () => NOBODY);
      const ids = audience.map(({ family }) => family.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { family, pupils: own } of audience) {
        expect(own.every((one) => one.pupil.familyId === family.id)).toBe(true);
        expect(own.every(({ level }) => asked.length === 0 || asked.includes(level))).toBe(true);
      }
    }),
  );
});
