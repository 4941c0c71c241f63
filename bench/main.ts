/** `npm run bench`: prints the figures of the add-on with their targets beside; asserts nothing. */
import { availableParallelism } from 'node:os';
import { ensureAddon } from '../build/bundle';
import { benchArchive } from './archive';
import { benchAttendance } from './attendance';
import { benchInvoices } from './invoices';
import { benchLedger } from './ledger';
import { benchLoading } from './loading';
import { benchLocalRun } from './local-run';
import { benchPage } from './page';
import { benchRegister } from './register';
import { benchRules } from './rules';
import { benchStatistics } from './statistics';

const PARTS: Readonly<Record<string, () => void>> = {
  rules: benchRules,
  loading: benchLoading,
  invoices: benchInvoices,
  ledger: benchLedger,
  attendance: benchAttendance,
  archive: benchArchive,
  statistics: benchStatistics,
  register: benchRegister,
  local: benchLocalRun,
  page: benchPage,
};

/** All parts, or those named on the command line. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => PARTS[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`No such part: ${unknown.join(', ')}; there are ${Object.keys(PARTS).join(', ')}`);
  await ensureAddon();
  console.log(`Node ${process.versions.node}, ${availableParallelism()} cores, ${process.platform} ${process.arch}`);
  console.log('Modelled seconds follow the table of latencies of the local host; nothing here was measured on Google.');
  for (const [name, run] of Object.entries(PARTS)) if (names.length === 0 || names.includes(name)) run();
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
