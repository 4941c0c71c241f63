/** The rules alone: how many pupils a second, and one custom function over a long column. */

import { emptyWorkbook, startGoogle } from '../local/node/school-file';
import { makeSample } from '../local/sample';
import { computeRun } from '../src/actions/invoicing/compute';
import { gatherInvoicing } from '../src/actions/invoicing/gather';
import { asDate } from '../src/domain/shared/local-date';
import { calendarValues, cellDate, tariffValues } from '../test/builders/school-year-2022';
import { memoryWorkbook } from '../test/local/sample/memory-workbook';
import { median, printFigure, printTitle, timeOf } from './table';

const FAMILIES = 600;
const ROUNDS = 15;
const ROWS = 10_000;
const SECTIONS = ['Maternelle Petits', 'Maternelle Moyens et Grands', 'Élémentaire', '6e'] as const;

export function benchRules(): void {
  printTitle('Rules');
  const gathered = gatherInvoicing(memoryWorkbook(makeSample({ families: FAMILIES })), {
    today: asDate('2022-06-15'),
    invoiceUnconfirmed: false,
  });
  if (!gathered.ok) throw new Error(JSON.stringify(gathered.issues.slice(0, 3)));
  const { facts } = gathered.value;
  const times = Array.from({ length: ROUNDS }, () => timeOf(() => computeRun(facts)));
  const perSecond = facts.pupils.size / (median(times) / 1000);
  const note = `${facts.pupils.size} pupils, whole invoice run of 15 June, median of ${ROUNDS}`;
  printFigure({ name: 'pupils a second', value: perSecond, unit: '', note });
  benchFunction();
}

/** As a cell calls it: arguments and results carried over, in a new execution each time. */
function benchFunction(): void {
  const google = startGoogle(emptyWorkbook('bench'), { today: '2022-06-15' });
  const column = (value: (row: number) => unknown): unknown[][] =>
    Array.from({ length: ROWS }, (_, row) => [value(row)]);
  const args = [
    column((row) => SECTIONS[row % SECTIONS.length]),
    column((row) => (row % 5 === 0 ? 'Corporate' : 'Normal')),
    column((row) => 1 + (row % 3)),
    column((row) => cellDate(`2022-${row % 2 === 0 ? '09' : '11'}-${String(1 + (row % 28)).padStart(2, '0')}`)),
    column((row) => (row % 4 === 0 ? cellDate(`2023-0${1 + (row % 6)}-15`) : '')),
    column((row) => (row % 2 === 0 ? 'Première' : 'Réinscription')),
    '2022-23',
    tariffValues(),
    calendarValues(),
  ];
  const run = () => google.customFunction('ECOLAGE_DU', args) as unknown[][];
  const bad = run().filter(([cell]) => typeof cell !== 'number');
  if (bad.length > 0) throw new Error(`ECOLAGE_DU: ${bad.length} rows without an amount, e.g. ${String(bad[0])}`);
  const milliseconds = median(Array.from({ length: 5 }, () => timeOf(run)));
  const note = 'built bundle, bare context, values carried both ways';
  printFigure({ name: `ECOLAGE_DU over ${ROWS} rows`, value: milliseconds, unit: 'ms', most: 1000, note });
}
