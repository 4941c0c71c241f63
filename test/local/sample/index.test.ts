import { makeSample } from '../../../local/sample';
import { SCHOOL_DAYS } from '../../../local/sample/school-year';
import { computeRun } from '../../../src/actions/invoicing/compute';
import { checkContents, contentOf } from '../../../src/actions/invoicing/contents';
import { gatherInvoicing } from '../../../src/actions/invoicing/gather';
import { pendingDocuments } from '../../../src/actions/invoicing/pending';
import { writeRun } from '../../../src/actions/invoicing/write';
import { isInForce } from '../../../src/domain/enrolment/enrolment';
import { asDate, type LocalDate } from '../../../src/domain/shared/local-date';
import type { Issue, Result } from '../../../src/domain/shared/result';
import type { Workbook } from '../../../src/google/services';
import { readTable } from '../../../src/sheets/read-table';
import { headersOf } from '../../../src/sheets/table';
import { ALL_TABLES } from '../../../src/sheets/tables';
import { attendanceTable } from '../../../src/sheets/tables/logs/attendance';
import {
  consumptionsTable,
  damagesTable,
  exceptionalDaysTable,
  latePickupsTable,
} from '../../../src/sheets/tables/logs/billable';
import { enrolmentsTable } from '../../../src/sheets/tables/register/pupils';
import { memoryWorkbook } from './memory-workbook';
import { readSample } from './read-sample';

const RUN_DAYS = ['2022-06-15', '2022-12-01', '2023-02-15'] as const;
const NATURES = [
  'creche',
  'damage',
  'enrolment-fee',
  'exceptional-day',
  'late-pickup',
  'penalty',
  'service',
  'tuition',
] as const;

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 5)));
  return result.value;
}

/** One invoice run on a day, written to the workbook. */
function runOn(workbook: Workbook, day: string) {
  const gathered = valueOf(gatherInvoicing(workbook, { today: asDate(day), invoiceUnconfirmed: true }));
  const run = valueOf(computeRun(gathered.facts));
  const contents = pendingDocuments(run.invoices, run.entries).map(({ invoice, entries }) =>
    contentOf(gathered, invoice, entries),
  );
  writeRun(workbook, gathered.tabs, run, gathered.settings.iban);
  return { run, contents, notices: [...gathered.notices, ...run.notices] };
}

interface LogRow {
  readonly date: LocalDate;
  readonly pupilId: string;
}

const large = readSample({ families: 240, seed: 3 });
const schoolDays = new Set(SCHOOL_DAYS.map(({ date }) => date));
const enrolments = large.rows(enrolmentsTable).filter(isInForce);

function isEnrolledOn({ date, pupilId }: LogRow): boolean {
  const own = enrolments.filter((row) => row.pupilId === pupilId);
  return schoolDays.has(date) && own.some(({ start, end }) => (start ?? date) <= date && date <= (end ?? date));
}

const codesOf = (issues: readonly Issue[]): Set<string> => new Set(issues.map(({ code }) => code));

describe.each([5, 60, 600])('a made-up school of %i families', (families) => {
  it('is readable in every tab', () => {
    const workbook = memoryWorkbook(makeSample({ families, seed: 1 }));
    const issues = ALL_TABLES.flatMap((table) => {
      const read = readTable(table, workbook.readTab(table.tab) ?? []);
      return read.ok ? [] : read.issues;
    });
    expect(issues).toEqual([]);
  });

  it('is invoiced over the year without an issue, with every nature of charge', () => {
    const workbook = memoryWorkbook(makeSample({ families, seed: 1 }));
    const runs = RUN_DAYS.map((day) => runOn(workbook, day));
    expect(runs.flatMap(({ contents }) => checkContents(contents))).toEqual([]);
    const natures = new Set(runs.flatMap(({ run }) => run.entries.map(({ nature }) => nature)));
    expect([...natures].sort()).toEqual(NATURES);
    expect(runs.every(({ run }) => run.drafts.length > 0)).toBe(true);
  });
});

describe('a made-up school', () => {
  it.each([1, 2, 5, 60])('of %i families is issued without an issue for many seeds', (families) => {
    for (let seed = 1; seed <= 6; seed++) {
      const workbook = memoryWorkbook(makeSample({ families, seed }));
      const runs = RUN_DAYS.map((day) => runOn(workbook, day));
      const notices = codesOf(runs.flatMap((run) => run.notices));
      expect([...notices].filter((code) => code === 'level-differs' || code === 'creche-without-notice')).toEqual([]);
      expect(runs.flatMap(({ contents }) => checkContents(contents))).toEqual([]);
    }
  });

  it.each([2, 3, 4, 5, 6, 7, 8])('of five families has every nature of charge (seed %i)', (seed) => {
    const workbook = memoryWorkbook(makeSample({ families: 5, seed }));
    const entries = RUN_DAYS.flatMap((day) => runOn(workbook, day).run.entries);
    expect([...new Set(entries.map(({ nature }) => nature))].sort()).toEqual(NATURES);
  });

  it('has nothing left to invoice when a run is repeated', () => {
    const workbook = memoryWorkbook(makeSample({}));
    const counts = RUN_DAYS.map((day) =>
      [runOn(workbook, day), runOn(workbook, day)].map(({ run }) => run.drafts.length),
    );
    expect(counts.map(([first]) => first !== 0)).toEqual([true, true, true]);
    expect(counts.map(([, second]) => second)).toEqual([0, 0, 0]);
  });

  it.each([
    ['Retards', latePickupsTable],
    ['Accueils exceptionnels', exceptionalDaysTable],
    ['Consommations', consumptionsTable],
    ['Dommages', damagesTable],
    ['Présences', attendanceTable],
  ] as const)('holds in %s school days on which the child was enrolled, in order', (_, table) => {
    const rows: readonly LogRow[] = large.rows(table as typeof damagesTable);
    expect(rows.length).toBeGreaterThan(20);
    expect(rows.map(({ date }) => date)).toEqual(rows.map(({ date }) => date).sort());
    expect(rows.filter((row) => !isEnrolledOn(row))).toEqual([]);
  });

  it('is the same for the same seed and another for another seed', () => {
    expect(makeSample({ families: 60, seed: 7 })).toEqual(makeSample({ families: 60, seed: 7 }));
    expect(makeSample({ families: 60, seed: 7 }).Familles).not.toEqual(makeSample({ families: 60, seed: 8 }).Familles);
  });

  it('has sixty families where nothing is said', () => {
    expect(makeSample({})).toEqual(makeSample({ families: 60, seed: 1 }));
  });

  it('has rows as wide as their tab, for tabs that exist', () => {
    const widths = new Map(ALL_TABLES.map((table) => [table.tab, headersOf(table).length]));
    for (const [tab, rows] of Object.entries(makeSample({}))) {
      expect([tab, new Set(rows.map((row) => row.length))]).toEqual([tab, new Set([widths.get(tab)])]);
    }
  });

  it('grows to three thousand families', () => {
    const sample = makeSample({ families: 3000, seed: 1 });
    expect(sample.Familles).toHaveLength(3000);
    expect(sample.Élèves?.length).toBeGreaterThan(4500);
    expect(sample.Élèves?.length).toBeLessThan(5500);
  });
});
