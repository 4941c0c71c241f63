/** Archives written and read back: dates stay dates, text stays the text that it is. */
import { read } from '@e965/xlsx';
import fc from 'fast-check';
import type { ArchiveCell } from '../../src/archive/archive-part';
import { readArchive } from '../../src/archive/read-archive';
import { writeArchive } from '../../src/archive/write-archive';
import { serialOf } from '../../src/domain/shared/local-date';

const roundTrip = (cells: readonly ArchiveCell[]) => readArchive(writeArchive([{ name: 'T', rows: [cells] }]))[0]?.rows;

describe('an archive', () => {
  it.each<[string, ArchiveCell, ArchiveCell]>([
    ['a formula that is text', '=1+1', '=1+1'],
    ['a number that is text', '0041', '0041'],
    ['a date that is text', '2022-10-01', '2022-10-01'],
    ['markup', '<b>&amp;"\'', '<b>&amp;"\''],
    ['blanks at the edges', '  Ader ', '  Ader '],
    ['what looks like an escape of the format', 'a_x0041_b _x000d_', 'a_x0041_b _x000d_'],
    ['letters and pictures', 'Zoé 🙂 \u202e', 'Zoé 🙂 \u202e'],
    ['a number', 12.5, 12.5],
    ['a truth', false, false],
    ['a day', new Date(2022, 8, 5), 44_809],
    ['a moment', new Date(2022, 8, 5, 12, 0), 44_809.5],
    ['a time of day', new Date(1899, 11, 30, 6, 0), 0.25],
  ])('keeps %s', (_, cell, back) => {
    expect(roundTrip([cell])).toEqual([[back]]);
  });

  it('keeps empty cells between others, and tabs in their order', () => {
    const rows = [
      ['Date', 'Élève'],
      ['', 'E1'],
    ];
    const tabs = [
      { name: 'Présences', rows },
      { name: 'APC', rows: [['Date']] },
    ];
    expect(readArchive(writeArchive(tabs))).toEqual(tabs);
  });

  it('shows a day as a day and a time as a time', () => {
    const bytes = writeArchive([{ name: 'T', rows: [[new Date(2022, 8, 5), new Date(1899, 11, 30, 8, 12)]] }]);
    const sheet = read(bytes, { type: 'array', cellNF: true }).Sheets.T;
    expect([sheet?.A1?.z, sheet?.B1?.z, sheet?.B1?.w]).toEqual(['yyyy-mm-dd', 'hh:mm', '08:12']);
  });

  it('gives back any text of a cell', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((value) => !/\p{Cc}/u.test(value));
    fc.assert(
      fc.property(text, (value) => roundTrip([value])?.[0]?.[0] === value),
      { numRuns: 60 },
    );
  });

  it('gives back any moment to the second', () => {
    const moment = fc.date({ min: new Date(1990, 0, 1), max: new Date(2099, 0, 1), noInvalidDate: true });
    fc.assert(
      fc.property(moment, (date) => Math.abs(Number(roundTrip([date])?.[0]?.[0]) - serialOf(date)) < 1e-9),
      { numRuns: 40 },
    );
  });

  it('is refused where it is no archive', () => {
    expect(() => readArchive(Uint8Array.from([80, 75, 3, 4]))).toThrow();
  });
});
