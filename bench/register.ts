/** The register's journal and the import of a file on Google, modelled: calls and seconds of an edit, of a first look, of an import. */
import type { Google } from '../local/host/google';
import type { OutcomeView, PlanView } from '../src/actions/action';
import { makeSchool, openTimed, type School } from './schools';
import { printFigure, printTitle, timeOf } from './table';

const SIZES = [50, 500, 5000] as const;
const IMPORT = 'import-register';

export function benchRegister(): void {
  for (const size of SIZES) {
    const school = makeSchool(size);
    printTitle(`Register of ${school.pupils} pupils, ${registerRows(school)} rows: its journal, modelled on Google`);
    const google = openTimed(school);
    printCalls(google, 'first look', () => google.fireEvent('ON_CHANGE', { changeType: 'OTHER' }));
    printCalls(google, 'an edit in the register', () => {
      setCell(school, 'Élèves', 'Classe', 'Autre classe');
      google.fireEdit({ tab: 'Élèves', row: 2, column: 8 });
    });
    printCalls(google, 'an edit in another tab', () => google.fireEdit({ tab: 'Présences', row: 2, column: 1 }));
    printCalls(google, 'a look at all tabs without a change', () => {
      google.fireEvent('ON_CHANGE', { changeType: 'OTHER' });
    });
    benchImport(school, google, size);
  }
}

/** As many new children as the school has. */
function benchImport(school: School, google: Google, size: number): void {
  const input = JSON.stringify({ fichier: 'eleves.csv', contenu: makeFile(size) });
  const plan = printCalls(google, `plan of an import of ${size} lines`, () => {
    return google.callFromDialog('plan', IMPORT, input);
  }) as PlanView;
  if (!plan.ok) throw new Error(`The import was refused: ${plan.problems.slice(0, 3).join('\n')}`);
  const outcome = printCalls(google, `apply of an import of ${size} lines, with its notes`, () => {
    return google.callFromDialog('apply', IMPORT, input, plan.fingerprint);
  }) as OutcomeView;
  if (!outcome.ok) throw new Error('The import was refused');
  printFigure({ name: 'rows of the register afterwards', value: registerRows(school), unit: '' });
}

function makeFile(lines: number): string {
  const rows = Array.from({ length: lines }, (_, index) => {
    const day = String(1 + (index % 28)).padStart(2, '0');
    const month = String(1 + (index % 12)).padStart(2, '0');
    const [last, first] = [nameOf(index, 'bdfglmnprst'), nameOf(index * 7 + 3, 'chjkqvwxz')];
    return `${last};${first};${day}.${month}.2015;Rue ${index};4056;Bâle;${last};p${index}@essai.example;Élémentaire;2022-23;Demandée;Première`;
  });
  return ['Nom;Prénom;Naissance;Adresse;NPA;Ville;Nom du père;Mail du père;Section;Année;Statut;Type', ...rows].join(
    '\n',
  );
}

/** A name that no other number has, nor one that is like it. */
function nameOf(number: number, consonants: string): string {
  const vowels = 'aeiou';
  let [name, rest] = ['', number];
  for (let syllable = 0; syllable < 5; syllable++) {
    name += `${consonants[rest % consonants.length] ?? ''}${vowels[(rest + syllable) % vowels.length] ?? ''}`.repeat(2);
    rest = Math.floor(rest / consonants.length);
  }
  return name;
}

function printCalls(google: Google, name: string, work: () => unknown): unknown {
  let result: unknown;
  const local = timeOf(() => {
    result = work();
  });
  const report = google.reports[google.reports.length - 1];
  if (report === undefined) throw new Error('Nothing ran');
  if (report.error !== undefined) throw report.error;
  const calls = Object.values(report.calls).reduce((sum, count) => sum + count, 0);
  const note = `modelled ${(report.milliseconds / 1000).toFixed(1)} s, here ${(local / 1000).toFixed(2)} s`;
  printFigure({ name, value: calls, unit: 'calls', note });
  return result;
}

function registerRows({ workbook }: School): number {
  const tabs = ['Familles', 'Responsables', 'Payeurs', 'Élèves', 'Inscriptions'];
  const sheets = workbook.sheets.filter(({ name }) => tabs.includes(name));
  return sheets.reduce((sum, { values }) => sum + values.filter(([id]) => id !== '' && id !== undefined).length - 1, 0);
}

function setCell({ workbook }: School, tab: string, header: string, value: string): void {
  const sheet = workbook.sheets.find(({ name }) => name === tab);
  const [headers = [], row] = sheet?.values ?? [];
  if (row !== undefined) row[headers.indexOf(header)] = value;
}
