/** Who gets a letter of the merge: one line a family or a child, with what the register and the ledger say. */
import { type EnrolledPupil, enrolledPupils } from '../../domain/audience/enrolled-pupil';
import { foldClass, selectAudience } from '../../domain/audience/select-audience';
import { readStandings, type Standing } from '../../domain/audience/standing';
import { readAccounts } from '../../domain/ledger/accounts';
import { employersOf } from '../../domain/ledger/payments-book';
import { groupBy } from '../../domain/shared/group-by';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { SchoolYear } from '../../domain/shared/school-year';
import type { RowsOf } from '../../sheets/read-tabs';
import { recipientsOf } from '../invoicing/recipients';
import type { MergeWish } from './input';
import type { MergeTables } from './tables';

export type MergeRows = RowsOf<MergeTables>;
export type FamilyRow = MergeRows['families'][number];
export type GuardianRow = MergeRows['guardians'][number];

export interface Recipient {
  /** Identifier of the family, or of the child where each child has a letter. */
  readonly id: string;
  readonly family: FamilyRow;
  /** The children whom the letter is about. */
  readonly pupils: readonly EnrolledPupil[];
  /** Legal representatives. */
  readonly guardians: readonly GuardianRow[];
  /** Addresses, each once; none where nobody has an e-mail. */
  readonly emails: readonly string[];
  readonly standing: Standing;
}

/** @returns the recipients in the order of the register, or every identifier and class that does not exist */
export function readRecipients(
  rows: MergeRows,
  wish: MergeWish,
  year: SchoolYear,
  today: LocalDate,
): Result<Recipient[]> {
  const pupils = enrolledPupils(rows.pupils, rows.enrolments, year, today);
  const issues = [...unknownFamilies(rows, wish), ...unknownClasses(pupils, wish)];
  if (issues.length > 0) return refuseAll(issues);
  const accounts = readAccounts(rows.invoices, rows.entries);
  const standingOf = readStandings(accounts, rows.entries, employersOf(rows.payers), today);
  const guardians = groupBy(rows.guardians, ({ familyId }) => familyId);
  const audience = selectAudience(rows.families, pupils, wish, standingOf);
  return succeed(
    audience.flatMap(({ family, pupils: own }): Recipient[] => {
      const all = guardians.get(family.id) ?? [];
      const emails = recipientsOf({ guardians: all, payers: [] }, { familyId: family.id, payerId: undefined });
      const legal = all.filter(({ isLegal }) => isLegal !== false);
      const common = { family, guardians: legal, emails, standing: standingOf(family.id) };
      if (wish.per === 'family') return [{ ...common, id: family.id, pupils: own }];
      return own.map((enrolled) => ({ ...common, id: enrolled.pupil.id, pupils: [enrolled] }));
    }),
  );
}

function unknownFamilies({ families }: MergeRows, wish: MergeWish): Issue[] {
  const known = new Set(families.map(({ id }) => id));
  return wish.families
    .filter((id) => !known.has(id))
    .map((value) => ({ code: 'merge-family-unknown', data: { value } }));
}

function unknownClasses(pupils: readonly EnrolledPupil[], wish: MergeWish): Issue[] {
  const names = new Map(
    pupils.filter(({ className }) => className !== '').map(({ className }) => [foldClass(className), className]),
  );
  const known = [...names.values()].sort().join(', ');
  return wish.classes
    .filter((value) => !names.has(foldClass(value)))
    .map((value) => ({ code: 'merge-class-unknown', data: { value, known } }));
}
