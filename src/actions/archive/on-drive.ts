/** Archives on Drive: a spreadsheet of its own for each part of a school year, read back before anything is removed. */
import type { ArchiveTab } from '../../archive/archive-part';
import { makeKey } from '../../domain/ledger/keys';
import type { DriveFile, Services } from '../../google/services';
import { archiveName } from '../../messages/archive';
import { fingerprintOf } from '../fingerprint';
import { ARCHIVED_LOGS, type LogRow, type LogRows } from './logs';
import type { ArchivePlan } from './prepare';
import { keyMaker } from './row-key';

/** What the archives of a year hold: the rows by what they say, by tab. */
export type ArchivedKeys = ReadonlyMap<string, Set<string>>;

/** Google exports at most 10 MB, which is what reading back rests on: a long row takes about 120 bytes. */
const MOST_ROWS = 60_000;

export interface Archived {
  readonly keys: ArchivedKeys;
  /** Links of the files made or completed by this run. */
  readonly made: readonly { readonly name: string; readonly link: string }[];
  /** Whether every part is on Drive; else time ran out. */
  readonly isWhole: boolean;
}

/**
 * Brings the rows of a year into archives, those that are in one already left out.
 * @param mostRows rows of one file
 * @throws DriveError where Drive refuses
 */
export function archiveOnDrive(
  services: Services,
  plan: ArchivePlan,
  mayGoOn: () => boolean,
  mostRows: number = MOST_ROWS,
): Archived {
  const { drive } = services;
  const { year, logs, root, register } = plan;
  const folderId = drive.ensureFolder([...(root === undefined ? [] : [root]), year, 'Archives']);
  const prefix = `${makeKey('archive', year)}|`;
  const files = drive.listFolder(folderId).filter(({ key }) => key.startsWith(prefix));
  const keys: ArchivedKeys = new Map(logs.map(({ log }) => [log.table.tab, new Set<string>()]));
  for (const file of files) addKeys(services, file, keys);
  const made: { name: string; link: string }[] = [];
  const known = new Set(files.map(({ key }) => key));
  for (const part of partsOf(logs, keys, mostRows)) {
    const key = makeKey('archive', year, fingerprintOf(part.map(({ rows }) => rows.map((row) => row.key))));
    // A part that did not come back as it was is not made a second time.
    if (known.has(key)) continue;
    if (!mayGoOn()) return { keys, made, isWhole: false };
    const name = archiveName(year, files.length + made.length + 1);
    const tabs = [...part.map(toTab), ...register];
    const bytes = services.archive().writeArchive(tabs);
    const [file] = drive.upload([{ key, name, folderId, bytes, kind: 'xlsx-as-sheet' }]);
    if (file === undefined) throw new Error(`The archive ${name} was not made`);
    addKeys(services, file, keys);
    made.push({ name, link: file.link });
  }
  return { keys, made, isWhole: true };
}

function toTab({ log, headers, rows }: LogRows): ArchiveTab {
  return { name: log.table.tab, rows: [headers, ...rows.map(({ cells }) => cells)] };
}

/** Reads a file back, and adds what its rows say. */
function addKeys({ drive, archive }: Services, file: DriveFile, keys: ArchivedKeys): void {
  const [bytes] = drive.exportDocs([file.id], 'xlsx');
  if (bytes === undefined) throw new Error(`The archive ${file.name} was not exported`);
  for (const { name, rows } of archive().readArchive(bytes)) {
    const table = ARCHIVED_LOGS.find((log) => log.table.tab === name)?.table;
    const known = keys.get(name);
    const keyOf = table === undefined ? undefined : keyMaker(table, rows[0] ?? []);
    if (known === undefined || keyOf === undefined) continue;
    for (let index = 1; index < rows.length; index++) known.add(keyOf(rows[index] ?? []));
  }
}

/** The rows that no archive holds, in parts of a size that can be read back; every part has all tabs. */
function partsOf(logs: readonly LogRows[], keys: ArchivedKeys, mostRows: number): LogRows[][] {
  const open = logs.map((log) => ({
    ...log,
    rows: log.rows.filter(({ key }) => keys.get(log.log.table.tab)?.has(key) !== true),
  }));
  const total = open.reduce((sum, { rows }) => sum + rows.length, 0);
  return Array.from({ length: Math.ceil(total / mostRows) }, (_, index) => {
    let before = 0;
    return open.map((log): LogRows => {
      const from = index * mostRows - before;
      before += log.rows.length;
      const rows: readonly LogRow[] = log.rows.slice(Math.max(0, from), Math.max(0, from + mostRows));
      return { ...log, rows };
    });
  });
}
