import { makeSample } from '../../../local/sample';
import { computeRun } from '../../../src/actions/invoicing/compute';
import { checkContents, contentOf } from '../../../src/actions/invoicing/contents';
import { gatherInvoicing } from '../../../src/actions/invoicing/gather';
import { pendingDocuments } from '../../../src/actions/invoicing/pending';
import { writeRun } from '../../../src/actions/invoicing/write';
import { asDate } from '../../../src/domain/shared/local-date';
import type { Issue, Result } from '../../../src/domain/shared/result';
import type { Workbook } from '../../../src/google/services';
import { readTable } from '../../../src/sheets/read-table';
import { headersOf } from '../../../src/sheets/table';
import { ALL_TABLES } from '../../../src/sheets/tables';
import { memoryWorkbook } from './memory-workbook';

const RUN_DAYS = ['2022-06-15', '2022-12-01', '2023-02-15'] as const;

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
    expect([...natures].sort()).toEqual(
      ['creche', 'damage', 'enrolment-fee', 'exceptional-day', 'late-pickup', 'penalty', 'service', 'tuition'].sort(),
    );
    expect(runs.every(({ run }) => run.drafts.length > 0)).toBe(true);
  });
});

describe('a made-up school', () => {
  it('is issued without an issue on any of the days for many seeds', () => {
    for (let seed = 1; seed <= 12; seed++) {
      for (const families of [1, 5, 60]) {
        const workbook = memoryWorkbook(makeSample({ families, seed }));
        const runs = RUN_DAYS.map((day) => runOn(workbook, day));
        expect(codesOf(runs.flatMap(({ notices }) => notices))).not.toContain('level-differs');
        expect(codesOf(runs.flatMap(({ notices }) => notices))).not.toContain('creche-without-notice');
        expect(runs.flatMap(({ contents }) => checkContents(contents))).toEqual([]);
      }
    }
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
