/** Whatever is typed about a child: what would be written is never below the ages, and no identifier is taken. */
import fc from 'fast-check';
import { prepareAdmission } from '../../../src/actions/register/prepare';
import { REGISTER_TABLES, type RegisterRows } from '../../../src/actions/register/tables';
import { ageRefusal } from '../../../src/domain/enrolment/level';
import { addDays, asDate } from '../../../src/domain/shared/local-date';
import type { SchoolYear } from '../../../src/domain/shared/school-year';
import { LEVELS, SECTIONS } from '../../../src/sheets/choices';
import { readTable } from '../../../src/sheets/read-table';
import { readSettings, SETTINGS } from '../../../src/sheets/settings';
import { headersOf } from '../../../src/sheets/table';
import { calendarValues } from '../../builders/school-year-2022';

const empty = Object.fromEntries(Object.keys(REGISTER_TABLES).map((name) => [name, []]));
const calendar = readTable(REGISTER_TABLES.calendar, calendarValues());
const settings = readSettings(
  Object.values(SETTINGS).map(({ key, initial }, index) => ({ row: index + 2, key, value: initial, explanation: '' })),
);

function rowsWith(pupilIds: readonly string[]): RegisterRows {
  const headers = headersOf(REGISTER_TABLES.pupils);
  const line = (id: string, index: number) =>
    headers.map(
      (header) =>
        ({ Élève: id, Famille: `F${index}`, Nom: `Zz${id}`, Prénom: 'A', Naissance: '2015-01-01' })[header] ?? '',
    );
  const pupils = readTable(REGISTER_TABLES.pupils, [headers, ...pupilIds.map(line)]);
  if (!pupils.ok || !calendar.ok) throw new Error('The rows are sound');
  return { ...empty, calendar: calendar.value, pupils: pupils.value } as unknown as RegisterRows;
}

const birth = fc.integer({ min: 0, max: 5300 }).map((days) => addDays(asDate('2008-06-01'), days));
const start = fc.option(
  fc.integer({ min: 0, max: 363 }).map((days) => addDays(asDate('2022-09-01'), days)),
  { nil: undefined },
);
const maybe = (words: readonly string[]) => fc.constantFrom('', ...words);
const wish = fc.record({
  ...{ naissance: birth, debut: start, categorie: maybe(Object.keys(SECTIONS)), niveau: maybe(Object.keys(LEVELS)) },
  joursDePresence: maybe(['lundi', 'lundi, jeudi']),
});
const ids = fc.uniqueArray(fc.stringMatching(/^[Ee]0{0,2}\d{1,3}$/), { maxLength: 6 });
const BASE = { nom: 'Rey', prenom: 'Ada', adresse: 'Rue Haute', npa: '4056', ville: 'Bâle', annee: '2022-23' };

describe('what would be written', () => {
  it('is never an enrolment below the ages of R-1.1 to R-1.3, and never an identifier that is in use', () => {
    if (!settings.ok) throw new Error('The settings are sound');
    let written = 0;
    const facts = { settings: settings.value.settings, today: asDate('2022-06-15') };
    fc.assert(
      fc.property(wish, ids, (typed, known) => {
        const { result } = prepareAdmission({ ...facts, rows: rowsWith(known) }, { ...BASE, ...typed });
        if (!result.ok) return;
        const { planned, write, pupilId } = result.value;
        written += write.enrolments.length;
        const { section } = planned.proposed;
        expect(ageRefusal(typed.naissance, section, '2022-23' as SchoolYear, planned.firstDay)).toBeUndefined();
        expect(known.map((id) => id.toLowerCase())).not.toContain(pupilId.toLowerCase());
        expect(write.families.map(({ id }) => id)).not.toContain('F0');
      }),
    );
    expect(written).toBeGreaterThan(0);
  });
});
