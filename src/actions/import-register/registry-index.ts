/** The register as the import looks rows up: those of the workbook and, line by line, those that it adds. */
import { nameKey } from '../../domain/admission/likeness';
import type { PartRecord } from './read-lines';
import type { WrittenTab } from './tables';

/** A row of the register, known or new. */
export interface KnownRow {
  readonly id: string;
  /** Line of the file that adds it; undefined: in the workbook already. */
  readonly line?: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Rows of one tab, found by identifier or by what they say. */
export class RowIndex {
  private readonly byId = new Map<string, KnownRow>();
  private readonly byKey = new Map<string, KnownRow>();

  constructor(private readonly keyOf: (values: Readonly<Record<string, unknown>>) => string) {}

  add(row: KnownRow): void {
    if (!this.byId.has(row.id)) this.byId.set(row.id, row);
    const key = this.keyOf(row.values);
    if (!this.byKey.has(key)) this.byKey.set(key, row);
  }

  withId(id: unknown): KnownRow | undefined {
    return typeof id === 'string' ? this.byId.get(id) : undefined;
  }

  like(values: Readonly<Record<string, unknown>>): KnownRow | undefined {
    return this.byKey.get(this.keyOf(values));
  }
}

const fold = (value: unknown): string => nameKey(String(value ?? ''));
const joined = (values: Readonly<Record<string, unknown>>, names: readonly string[]): string =>
  names.map((name) => fold(values[name])).join('|');

/** What makes two rows of a tab the same where no identifier tells. */
export const KEYS: Readonly<Record<WrittenTab, (values: Readonly<Record<string, unknown>>) => string>> = {
  families: (values) => joined(values, ['name', 'street', 'houseNumber', 'postcode', 'town']),
  guardians: (values) => joined(values, ['familyId', 'lastName', 'firstName']),
  payers: (values) => joined(values, ['familyId', 'pupilId', 'name', 'object']),
  pupils: (values) => joined(values, ['lastName', 'firstName', 'birth']),
  enrolments: (values) => joined(values, ['pupilId', 'year', 'section', 'start']),
};

/** A value that a known row has otherwise than the file says. */
export interface Difference {
  readonly key: string;
  readonly inFile: string;
  readonly known: string;
}

/** What the file says otherwise; what it leaves empty, or what was only proposed for it, is no difference. */
export function differencesOf(known: KnownRow, record: PartRecord): Difference[] {
  return Object.entries(record.values).flatMap(([key, value]) => {
    const other = known.values[key];
    if (key === 'id' || record.proposed.has(key) || JSON.stringify(value) === JSON.stringify(other)) return [];
    return [{ key, inFile: String(record.cells[key] ?? ''), known: describe(other) }];
  });
}

/** Names and addresses that differ by accents, capitals and hyphens alone: by them rows are found. */
const SPELT: ReadonlySet<string> = new Set([
  ...['name', 'street', 'houseNumber', 'postcode', 'town', 'lastName', 'firstName'],
]);

export function isSpelling({ key, inFile, known }: Difference): boolean {
  return SPELT.has(key) && fold(inFile) === fold(known);
}

function describe(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}
