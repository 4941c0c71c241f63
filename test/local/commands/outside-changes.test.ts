/** What another program changed in the file shows in the journal at the next run, though no event told of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { ensureAddon } from '../../../build/bundle';
import { runAction } from '../../../local/commands/run';
import { addSample } from '../../../local/commands/sample';
import { readXlsx, writeXlsx } from '../../../local/files/xlsx';
import type { WorkbookModel } from '../../../local/runtime/model';
import { makeFolder, recordTerminal } from './terminal';

const folder = makeFolder();
const file = folder.path('école.xlsx');
afterAll(folder.remove);

beforeAll(async () => {
  await ensureAddon();
  await addSample({ file, families: 2, seed: 1 }, recordTerminal());
}, 120_000);

const read = (): Promise<WorkbookModel> => readXlsx(new Uint8Array(readFileSync(file)), 'école.xlsx');
const valuesOf = ({ sheets }: WorkbookModel, tab: string) => sheets.find(({ name }) => name === tab)?.values ?? [];

async function pay(amount: number): Promise<void> {
  const { values } = (await read()).sheets.find(({ name }) => name === 'Familles') ?? { values: [] };
  const input = { famille: values[1]?.[0], date: '2022-06-15', montant: amount };
  await runAction({ action: 'record-payment', file, today: '2022-06-15', input, isConfirmed: true }, recordTerminal());
}

async function editElsewhere(town: string): Promise<void> {
  const original = new Uint8Array(readFileSync(file));
  const workbook = await readXlsx(original, 'école.xlsx');
  const families = valuesOf(workbook, 'Familles');
  const row = families[1];
  if (row !== undefined) row[(families[0] ?? []).indexOf('Ville')] = town;
  writeFileSync(file, await writeXlsx(workbook, original));
}

async function notes(): Promise<string[]> {
  const [headers = [], ...rows] = valuesOf(await read(), 'Journal');
  const at = (name: string): number => headers.indexOf(name);
  return rows
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => [row[at('Quoi')], row[at('Tab')], row[at('Après')]].join(' | '));
}

describe('a file that another program changed', () => {
  it('has its changes noted by the next run, once; a run of our own leaves none', async () => {
    await pay(10);
    expect(await notes()).toEqual([]);
    await editElsewhere('Ville Un');
    await pay(20);
    const [first, ...others] = await notes();
    expect(first).toMatch(/^Registre relevé : \d+ lignes \| Registre \(copie\)/);
    expect(others).toEqual([]);
    await editElsewhere('Ville Deux');
    await pay(30);
    await pay(40);
    expect((await notes()).slice(1)).toEqual(['Modifié à la main | Familles | Ville : Ville Deux']);
  });
});
