/** Who and what a family document names: letterhead, pupils, payers, help numbers. */
import type { Letterhead } from '../../documents/letters/letterhead';
import type { HelpNumber } from '../../documents/letters/statement';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import type { RowsOf } from '../../sheets/read-tabs';
import type { Settings } from '../../sheets/settings';
import type { RowOf } from '../../sheets/table';
import type { usefulNumbersTable } from '../../sheets/tables/setup/useful-numbers';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import type { AccountTables } from './tables';

type Rows = RowsOf<AccountTables>;
export type FamilyRow = Rows['families'][number];

export interface Names {
  readonly families: ReadonlyMap<string, FamilyRow>;
  readonly letterheadOf: (family: FamilyRow, date: LocalDate) => Letterhead;
  readonly pupilName: (pupilId: string) => string;
  /** Name of a payer of a family; undefined: the family itself. */
  readonly payerNameOf: (family: FamilyRow) => (payerId: string | undefined) => string;
}

export function readNames(rows: Rows, settings: Settings): Names {
  const school = schoolIdentity(settings);
  const pupils = new Map(rows.pupils.map((row) => [row.id, fullName(row)]));
  const payers = new Map(rows.payers.map((row) => [row.id, row.name]));
  return {
    families: new Map(rows.families.map((row) => [row.id, row])),
    letterheadOf: (family, date) => ({ school, date, addressee: toAddress(family), familyName: family.name }),
    pupilName: (pupilId) => pupils.get(pupilId) ?? pupilId,
    payerNameOf: (family) => (payerId) =>
      payerId === undefined ? `Famille ${family.name}` : (payers.get(payerId) ?? payerId),
  };
}

/** The help numbers that are switched on. */
export function activeNumbers(rows: readonly RowOf<typeof usefulNumbersTable>[]): HelpNumber[] {
  return rows.filter(({ isActive }) => isActive === true).map(({ name, number }) => ({ name, number }));
}
