/** `ecolage call`: results as they stand, dates as ISO text, rows as JSON. */
import { ensureAddon } from '../../../build/bundle';
import { callFunction } from '../../../local/commands/call';
import { problemsOf, recordTerminal } from './terminal';

beforeAll(ensureAddon, 120_000);

async function call(name: string, ...args: string[]): Promise<readonly string[]> {
  const terminal = recordTerminal();
  await callFunction(name, args, undefined, terminal);
  return terminal.lines;
}

describe('a custom function called from the command line', () => {
  it.each([
    ['a number', 'FRAIS_RETARD', ['35', '2022-23'], '40'],
    ['a number, its text as JSON', 'ECOLAGE', ['Élémentaire', '"Normal"', '1', '"2022-23"'], '8300'],
    ['a text', 'ANNEE_SCOLAIRE', ['2022-10-15'], '2022-23'],
    ['a date', 'FIN_PREAVIS', ['2022-10-15'], '2022-12-31'],
    ['a truth value', 'SCOLARITE_OBLIGATOIRE', ['2015-05-01', '2022-10-15', 'Suisse'], 'true'],
    ['rows of texts', 'NIVEAU', ['[["2015-05-01"],["2016-05-01"]]', '2022-23'], '[["CE1"],["CP"]]'],
    ['rows of dates', 'FIN_PREAVIS', ['[["2022-10-15"],["2022-11-02"]]'], '[["2022-12-31"],["2023-01-31"]]'],
  ])('prints %s', async (_, name, args, expected) => {
    expect(await call(name, ...args)).toEqual([expected]);
  });

  it.each([
    ['an argument that is no choice', 'ECOLAGE', ['Lycée', 'Normal', '1', '2022-23'], '« Lycée » n’est pas un choix'],
    ['a negative number', 'FRAIS_RETARD', ['-5', '2022-23'], '« -5 » n’est pas'],
    ['a name that is none', 'ECOLE', [], 'La fonction « ECOLE » n’existe pas.'],
  ])('is refused in French for %s', async (_, name, args, expected) => {
    const problems = await problemsOf(callFunction(name, args, undefined, recordTerminal()));
    expect(problems).toEqual([expect.stringContaining(expected)]);
  });

  it('is refused when its workbook does not exist', async () => {
    const missing = '/nulle/part.xlsx';
    const problems = await problemsOf(callFunction('ECOLAGE', [], missing, recordTerminal()));
    expect(problems).toEqual([`Le fichier ${missing} n’existe pas.`]);
  });
});
