/** What an import tells beside its lines: children who had left, children without enrolment, columns that are missing. */
import type { ImportPart } from '../../domain/register/propose-fields';
import { fullName } from '../../domain/shared/names';
import type { Issue } from '../../domain/shared/result';
import { missingExtras } from '../../sheets/read-table';
import type { ReadTabs } from '../../sheets/read-tabs';
import { REGISTER_FIELDS, TABLE_OF } from './fields';
import type { PupilStatuses } from './pupil-status';
import type { Resolved } from './resolve';
import type { IMPORT_TABLES } from './tables';

/** @returns notices, none of which stops the import */
export function importNotices(
  { added, fresh }: Pick<Resolved, 'added' | 'fresh'>,
  { returned }: Pick<PupilStatuses, 'returned'>,
): Issue[] {
  const enrolled = new Set(added.enrolments.map(({ pupilId }) => String(pupilId)));
  const without = fresh.pupils.filter(({ id }) => !enrolled.has(id));
  const names = returned.map((pupil) => `${fullName(pupil)} (${pupil.id})`).join(', ');
  return [
    ...(returned.length === 0 ? [] : [{ code: 'import-returned', article: 'D-2.32', data: { names } }]),
    ...(without.length === 0 ? [] : [{ code: 'import-not-enrolled', data: { count: without.length } }]),
  ];
}

/** Columns that the file fills and an older workbook lacks: what they hold would be lost in silence. */
export function lostColumns(
  mapping: ReadonlyMap<string, string>,
  { values }: Pick<ReadTabs<typeof IMPORT_TABLES>, 'values'>,
): Issue[] {
  const parts = new Map(REGISTER_FIELDS.map(({ name, part }) => [name, part]));
  const filled = new Set(mapping.values());
  const used = new Set<ImportPart>([...filled].flatMap((name) => parts.get(name) ?? []));
  return [...used].flatMap((part): Issue[] => {
    const table = TABLE_OF[part];
    const missing = missingExtras(table, values.get(table.tab)?.[0] ?? []);
    const lost = missing.filter((header) => filled.has(`${part} · ${header}`)).map((header) => `« ${header} »`);
    return lost.length === 0
      ? []
      : [{ code: 'register-columns-missing', data: { tab: table.tab, columns: lost.join(', ') } }];
  });
}
