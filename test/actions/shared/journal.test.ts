/** Notes in the journal: appended at its end, of which alone is read; a run that begins again notes nothing twice. */
import { appendJournal, appendJournalOnce } from '../../../src/actions/shared/journal';
import { readJournalEnd } from '../../../src/actions/shared/journal-end';
import type { Services } from '../../../src/google/services';
import { execute, type Office, openOffice, rowsOf, type } from '../../builders/family-office';

const decided = (before: string, after: string, line = 'C1') => ({
  ...{ what: 'Congé décidé', tab: 'Congés', line },
  ...{ before, after },
});

function longJournal(rows: number, day = '2022-10-01 08:00'): Office {
  const office = openOffice('2022-10-01');
  for (let row = 1; row <= rows; row++)
    type(office, 'Journal', { Quand: day, Quoi: 'Ligne ajoutée', Ligne: `E${row}` });
  return office;
}

const note = (office: Office, ...notes: Parameters<typeof appendJournalOnce>[1]) =>
  execute(office, (services) => appendJournalOnce(services, notes));
const linesOf = (office: Office, skipped = 0) => rowsOf(office, 'Journal').slice(skipped);

/** How many cells of the journal a run reads. */
function cellsRead(office: Office, run: (services: Services) => void): number {
  let cells = 0;
  const count = <T extends readonly (readonly unknown[])[] | undefined>(values: T): T => {
    for (const row of values ?? []) cells += row.length;
    return values;
  };
  execute(office, (services) => {
    const { workbook } = services;
    const readTab = (tab: string) => count(workbook.readTab(tab));
    const readBlock: typeof workbook.readBlock = (...place) => count(workbook.readBlock(...place));
    run({ ...services, workbook: { ...workbook, readTab, readBlock } });
  });
  return cells;
}

it('a note goes below the last row of a long journal', () => {
  const office = longJournal(450);
  execute(office, (services) => appendJournal(services, [decided('En attente', 'Accordé')]));
  expect(linesOf(office, 450).map((row) => row.slice(2))).toEqual([
    ['Congé décidé', 'Congés', 'C1', 'En attente', 'Accordé'],
  ]);
});

it('reads no more of a long journal than of a shorter one', () => {
  const of = (rows: number) =>
    cellsRead(longJournal(rows, '2022-09-01 08:00'), (services) => appendJournalOnce(services, [decided('a', 'b')]));
  expect(of(900)).toBe(of(400));
});

it('the same note of the same day is made once, also behind many others of that day', () => {
  const office = openOffice('2022-10-01');
  note(office, decided('En attente', 'Accordé'));
  for (let row = 1; row <= 700; row++)
    type(office, 'Journal', { Quand: '2022-10-01 10:00', Quoi: 'x', Ligne: `E${row}` });
  note(office, decided('En attente', 'Accordé'));
  expect(linesOf(office)).toHaveLength(701);
});

it('a decision that was taken back and made again is noted again', () => {
  const office = openOffice('2022-10-01');
  note(office, decided('En attente', 'Accordé'));
  note(office, decided('Accordé', 'En attente'));
  note(office, decided('En attente', 'Accordé'));
  expect(linesOf(office).map((row) => row[6])).toEqual(['Accordé', 'En attente', 'Accordé']);
});

it('several notes of one line in one run are made together or not at all', () => {
  const office = openOffice('2022-10-01');
  const both = [decided('1', '2'), decided('2', '3'), decided('4', '5', 'C2')];
  note(office, ...both);
  note(office, ...both, decided('6', '7', 'C3'));
  expect(linesOf(office).map((row) => row[4])).toEqual(['C1', 'C1', 'C2', 'C3']);
});

it('a note of another day is no note of today', () => {
  const office = openOffice('2022-10-01');
  type(office, 'Journal', { Quand: '2022-09-30 23:00', ...cellsOf(decided('a', 'b')) });
  note(office, decided('a', 'b'));
  expect(linesOf(office)).toHaveLength(2);
});

it.each([0, 150, 200, 201, 350])('the end of a journal of %d rows stands at its place', (rows) => {
  const office = longJournal(rows);
  const end = execute(office, ({ workbook }) => readJournalEnd(workbook, 200)) ?? [];
  expect(end).toHaveLength(rows + 1);
  expect(String(end[0]?.[0])).toBe('Quand');
  if (rows > 0) expect(String(end[rows]?.[4])).toBe(`E${rows}`);
});

function cellsOf({ what, tab, line, before, after }: ReturnType<typeof decided>) {
  return { Quoi: what, Tab: tab, Ligne: line, Avant: before, Après: after };
}
