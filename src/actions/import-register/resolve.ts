/** Decides line by line what is new and what the register knows already; nothing that is known is overwritten. */

import type { Calendars } from '../../domain/enrolment/presence';
import type { ImportPart } from '../../domain/register/propose-fields';
import type { Issue } from '../../domain/shared/result';
import { checkEnrolment } from './check-enrolment';
import { EnrolmentIndex } from './enrolment-index';
import { TABLE_OF } from './fields';
import { byTab, idMakers, idOf } from './new-row-ids';
import { type FileProblem, type PartRecord, type RegisterLine } from './read-lines';
import { type Difference, differencesOf, isSpelling, KEYS, type KnownRow, RowIndex } from './registry-index';
import { type ImportRows, WRITTEN, type WrittenTab } from './tables';

const NOTHING: PartRecord = { cells: {}, values: {}, proposed: new Set() };

export type Cells = Readonly<Record<string, string | number>>;

export interface ImportFacts {
  readonly calendars: Calendars;
  /** Identifiers that are never given again. */
  readonly used: ReadonlySet<string>;
  /** Pupils of the register whom the person said a child to be, by the child's own key. */
  readonly sameAs: ReadonlyMap<string, string>;
}

/** A known row that the file describes otherwise. */
export interface KnownDifference {
  readonly line: number;
  readonly part: ImportPart;
  readonly id: string;
  readonly difference: Difference;
}

export interface Resolved {
  /** Rows to be written, by tab. */
  readonly added: Readonly<Record<WrittenTab, readonly Cells[]>>;
  /** Identifiers of known rows that the file names, by tab. */
  readonly known: Readonly<Record<WrittenTab, ReadonlySet<string>>>;
  readonly differences: readonly KnownDifference[];
  readonly problems: readonly FileProblem[];
  /** The same with what their cells mean and the lines that add them. */
  readonly fresh: Readonly<Record<WrittenTab, readonly KnownRow[]>>;
  /** What is told of lines that are right. */
  readonly notices: readonly FileProblem[];
}

/**
 * @returns what would be written; with problems nothing is
 * @example resolveLines(lines, tabs.rows, facts).added.pupils // [{ id: 'E003', familyId: 'F002', lastName: 'Rey', … }]
 */
export function resolveLines(lines: readonly RegisterLine[], rows: ImportRows, facts: ImportFacts): Resolved {
  const work = new Resolution(rows, lines, facts);
  for (const line of lines) work.take(line);
  return work;
}

class Resolution implements Resolved {
  readonly added: Record<WrittenTab, Cells[]> = byTab(() => []);
  readonly known: Record<WrittenTab, Set<string>> = byTab(() => new Set());
  readonly differences: KnownDifference[] = [];
  readonly problems: FileProblem[] = [];
  readonly fresh: Record<WrittenTab, KnownRow[]> = byTab(() => []);
  readonly notices: FileProblem[] = [];
  private readonly told = new Set<string>();
  private readonly index: Record<WrittenTab, RowIndex>;
  private readonly enrolments: EnrolmentIndex;
  private readonly nextId: Record<WrittenTab, () => string>;

  constructor(
    rows: ImportRows,
    lines: readonly RegisterLine[],
    private readonly facts: ImportFacts,
  ) {
    this.enrolments = new EnrolmentIndex(facts.calendars);
    this.index = byTab((tab) => new RowIndex(KEYS[tab]));
    for (const tab of WRITTEN) for (const row of rows[tab]) this.index[tab].add({ id: row.id, values: row });
    for (const row of rows.enrolments) this.enrolments.add({ id: row.id, values: row });
    this.nextId = idMakers(rows, lines, facts.used);
  }

  take({ number, parts }: RegisterLine): void {
    const { Élève: pupilPart = NOTHING, Famille: familyPart = NOTHING } = parts;
    const said = this.index.pupils.withId(this.facts.sameAs.get(KEYS.pupils(pupilPart.values)));
    const child = said ?? this.index.pupils.withId(idOf(pupilPart)) ?? this.index.pupils.like(pupilPart.values);
    const family = this.family(number, familyPart, child);
    const familyId = family.id;
    for (const part of ['Responsable 1', 'Responsable 2'] as const) {
      this.place(number, part, 'guardians', parts[part], { familyId });
    }
    const pupil = this.pupil(number, pupilPart, child, { familyId, isSaid: said !== undefined });
    if (pupil === undefined) return;
    this.place(number, 'Payeur', 'payers', parts.Payeur, { familyId, pupilId: pupil.id });
    const enrolment = parts.Inscription;
    if (enrolment === undefined) return;
    const before = this.fresh.enrolments.length;
    this.place(number, 'Inscription', 'enrolments', enrolment, { pupilId: pupil.id });
    if (this.fresh.enrolments.length === before) return;
    const checked = checkEnrolment(pupil.values, enrolment.values, this.facts.calendars);
    for (const { key, issue } of checked.problems) this.refuse(number, 'Inscription', key, issue);
    for (const { key, issue } of checked.notices) {
      this.notices.push({ line: number, field: fieldOf('Inscription', key), issue });
    }
  }

  /** A known child stays in its family, wherever that lives by now. */
  private family(line: number, record: PartRecord, child: KnownRow | undefined): KnownRow {
    const own = this.index.families.withId(child?.values.familyId);
    const found = own ?? this.index.families.withId(idOf(record)) ?? this.index.families.like(record.values);
    if (found === undefined) return this.create(line, 'Famille', 'families', record, {});
    this.compare(line, 'Famille', 'families', found, record);
    return found;
  }

  private pupil(
    line: number,
    record: PartRecord,
    child: KnownRow | undefined,
    { familyId, isSaid }: { readonly familyId: string; readonly isSaid: boolean },
  ): KnownRow | undefined {
    if (child === undefined) return this.create(line, 'Élève', 'pupils', record, { familyId });
    const isOther =
      KEYS.pupils(child.values) !== KEYS.pupils(record.values) && child.values.birth !== record.values.birth;
    if (isOther && !isSaid) {
      const data = { id: child.id, name: `${child.values.lastName} ${child.values.firstName}` };
      this.refuse(line, 'Élève', 'id', { code: 'import-id-other', data });
      return undefined;
    }
    this.compare(line, 'Élève', 'pupils', child, record);
    return child;
  }

  /** A row that belongs to a family or a child: found, or added. */
  private place(
    line: number,
    part: ImportPart,
    tab: WrittenTab,
    record: PartRecord | undefined,
    links: Readonly<Record<string, string>>,
  ): void {
    if (record === undefined) return;
    const named = this.index[tab].withId(idOf(record));
    if (named !== undefined && Object.entries(links).some(([key, id]) => (named.values[key] ?? id) !== id)) {
      this.refuse(line, part, 'id', { code: 'import-id-taken', data: { id: named.id } });
      return;
    }
    const index = tab === 'enrolments' ? this.enrolments : this.index[tab];
    const found = named ?? index.like({ ...record.values, ...links });
    if (found === undefined) this.create(line, part, tab, record, links);
    else this.compare(line, part, tab, found, record);
  }

  private create(
    line: number,
    part: ImportPart,
    tab: WrittenTab,
    record: PartRecord,
    links: Readonly<Record<string, string>>,
  ): KnownRow {
    for (const [key, { isRequired }] of Object.entries(TABLE_OF[part].columns)) {
      const isOurs = key === 'id' || key in links;
      if (isRequired === true && !isOurs && record.cells[key] === undefined) {
        this.refuse(line, part, key, { code: 'cell-required' });
      }
    }
    const id = idOf(record) ?? this.nextId[tab]();
    this.added[tab].push({ ...record.cells, ...links, id });
    const row = { id, line, values: { ...record.values, ...links, id } };
    this.index[tab].add(row);
    if (tab === 'enrolments') this.enrolments.add(row);
    this.fresh[tab].push(row);
    return row;
  }

  /** What the workbook holds stays, and the difference is told; two lines of the file must agree. */
  private compare(line: number, part: ImportPart, tab: WrittenTab, found: KnownRow, record: PartRecord): void {
    if (found.line === undefined) this.known[tab].add(found.id);
    for (const difference of differencesOf(found, record)) {
      if (found.line !== undefined) {
        if (found.values[difference.key] === undefined || isSpelling(difference)) continue;
        const data = { line: found.line, here: difference.inFile, there: difference.known };
        this.refuse(line, part, difference.key, { code: 'import-contradiction', data });
        continue;
      }
      const mark = [part, found.id, difference.key, difference.inFile].join('|');
      if (!this.told.has(mark)) this.differences.push({ line, part, id: found.id, difference });
      this.told.add(mark);
    }
  }

  private refuse(line: number, part: ImportPart, key: string, issue: Issue): void {
    this.problems.push({ line, field: fieldOf(part, key), issue });
  }
}

const fieldOf = (part: ImportPart, key: string): string => `${part} · ${TABLE_OF[part].columns[key]?.header ?? key}`;
