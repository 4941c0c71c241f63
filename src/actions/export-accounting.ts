/** Exports the ledger of a period as double entry for Banana or Crésus: a text file on Drive. */
import { accountSum, type Booking, bookLedger } from '../domain/accounting/bookings';
import { type AccountingFormat, formatBookings, missingAccounts, numberBookings } from '../domain/accounting/formats';
import { makeKey } from '../domain/ledger/keys';
import type { LocalDate } from '../domain/shared/local-date';
import { sumCents } from '../domain/shared/money';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../domain/shared/result';
import { encodeUtf8 } from '../domain/shared/utf8';
import type { DriveFile, Services } from '../google/services';
import { describeIssue } from '../messages/issues';
import { EXPORT_FOLDER, exportLines, exportMade, exportName, FORMAT_CAPTIONS } from '../messages/overview-export';
import { entriesTable } from '../sheets/tables/ledger/entries';
import { settingsTable } from '../sheets/tables/setup/settings';
import { servicesTable } from '../sheets/tables/setup/tariffs';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { fingerprintOf } from './fingerprint';
import { accountKey, accountTable, checkAccounts, taxedServices } from './overview/account-table';
import { EXPORT_FIELDS, EXPORT_INPUTS, type ExportWish, readExportWish } from './overview/export-wish';
import { isWriteOff } from './overview/write-offs';
import { gatherTabs } from './shared/gather';
import { runAlone } from './shared/run-alone';

const TABLES = { settings: settingsTable, services: servicesTable, entries: entriesTable } as const;

interface Prepared extends ExportWish {
  readonly bookings: readonly Booking[];
  readonly text: string;
  /** Folder of the school's documents, '' for none. */
  readonly root: string;
  /** The file of this very content, where it was made before. */
  readonly existing: DriveFile | undefined;
  readonly key: string;
  readonly notices: readonly Issue[];
}

export const exportAccounting: Action = {
  name: 'export-accounting',
  caption: 'Exporter la comptabilité…',
  group: 'overview',
  inputs: EXPORT_INPUTS,
  plan: planExport,
  apply: (services, input, fingerprint) => runAlone(services, () => applyExport(services, input, fingerprint)),
};

function planExport(services: Services, input: ActionInput): PlanView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues, EXPORT_FIELDS);
  const { format, from, to, bookings, existing, notices, key } = prepared.value;
  const counts = {
    bookings: bookings.length,
    totalCents: sumCents(bookings.map(({ cents }) => cents)),
    debtorsCents: accountSum(bookings, 'debtors'),
    bankCents: accountSum(bookings, 'bank'),
  };
  return {
    ok: true,
    lines: exportLines(FORMAT_CAPTIONS[format], from, to, counts, existing),
    warnings: notices.map(describeIssue),
    options: [],
    isNothingToDo: bookings.length === 0 || existing !== undefined,
    fingerprint: fingerprintOf(key),
    fields: EXPORT_FIELDS,
  };
}

function applyExport(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const prepared = prepare(services, input);
  if (!prepared.ok) return refused(prepared.issues);
  const { format, from, to, text, root, key, existing } = prepared.value;
  if (fingerprintOf(key) !== fingerprint) return refused([{ code: 'plan-outdated' }]);
  if (existing !== undefined) return { ok: true, lines: [exportMade(existing)], remaining: 0 };
  const { drive } = services;
  const folderId = drive.ensureFolder([...(root === '' ? [] : [root]), EXPORT_FOLDER]);
  // A ledger that has changed since is another file beside the first: what was handed in stays as it was.
  const earlier = drive.listFolder(folderId).filter((file) => file.key.startsWith(periodKey(format, from, to))).length;
  const name = exportName(FORMAT_CAPTIONS[format], from, to, earlier + 1);
  const [file] = drive.upload([{ key, name, folderId, bytes: encodeUtf8(text), kind: 'text' }]);
  if (file === undefined) throw new Error('The file was not made');
  return { ok: true, lines: [exportMade(file)], remaining: 0 };
}

function periodKey(format: AccountingFormat, from: LocalDate, to: LocalDate): string {
  return `${makeKey('export', format, from, to)}|`;
}

function prepare(services: Services, input: ActionInput): Result<Prepared> {
  const gathered = gatherTabs(services, TABLES);
  const wish = readExportWish(input);
  if (!gathered.ok || !wish.ok) {
    return refuse(...(gathered.ok ? [] : gathered.issues), ...(wish.ok ? [] : wish.issues));
  }
  const { format, from, to } = wish.value;
  const { tabs, settings, notices } = gathered.value;
  const taxed = taxedServices(tabs.rows.services);
  const table = accountTable(settings, taxed);
  const same = checkAccounts(tabs.rows.settings, settings);
  if (same.length > 0) return refuseAll(same);
  const bookings = bookLedger(tabs.rows.entries, { from, to }, isWriteOff);
  const missing = missingAccounts(bookings, table);
  if (missing.length > 0) {
    return refuseAll(
      missing.map((role): Issue => ({ code: 'account-missing', tab: 'Réglages', data: { key: accountKey(role) } })),
    );
  }
  const text = formatBookings(format, numberBookings(bookings, table));
  const key = `${periodKey(format, from, to)}${fingerprintOf(text)}`;
  const existing = bookings.length === 0 ? undefined : services.drive.findByKey(key);
  const untold = taxNotice(bookings, taxed, format, settings.serviceVatCode);
  const root = settings.documentFolder ?? '';
  return succeed({ format, from, to, bookings, text, root, existing, key, notices: [...notices, ...untold] });
}

/** Taxed services whose code the file does not carry. */
function taxNotice(
  bookings: readonly Booking[],
  taxed: ReadonlySet<string>,
  format: AccountingFormat,
  code: string | undefined,
): Issue[] {
  const names = new Set(
    bookings.flatMap(({ service }) => (service !== undefined && taxed.has(service) ? [service] : [])),
  );
  if (names.size === 0 || (format === 'banana' && code !== undefined)) return [];
  return [{ code: 'services-taxed', tab: 'Prestations', data: { services: [...names].sort().join(', ') } }];
}
