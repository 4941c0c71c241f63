/** Imports of a small file as the dialog runs them, and what they leave. */
import type { GoogleOptions } from '../../../local/host/google';
import type { OutcomeView, PlanView } from '../../../src/actions/action';
import { openGoogle, type School, sheetOf } from '../../builders/small-school';

const TABS = ['Familles', 'Responsables', 'Payeurs', 'Élèves', 'Inscriptions'];

export const HEADERS =
  'Nom de l’enfant;Prénom;Né le;Adresse;NPA;Ville;Nom du père;Mail du père;Nom de la mère;Employeur;Section;Année;Statut;Type';

/** A file of whole lines; each is changed from a good one by the cells given. */
export function fileOf(...changes: readonly Readonly<Record<string, string>>[]): string {
  const headers = HEADERS.split(';');
  const rows = changes.map((cells) =>
    headers.map((header) => `"${(cells[header] ?? GOOD[header] ?? '').replace(/"/g, '""')}"`),
  );
  return [HEADERS, ...rows.map((row) => row.join(';'))].join('\n');
}

const GOOD: Readonly<Record<string, string>> = {
  'Nom de l’enfant': 'Nouvel',
  Prénom: 'Ada',
  'Né le': '31.10.2015',
  Adresse: 'Quai du Test',
  NPA: '4058',
  Ville: 'Bâle',
  'Nom du père': 'Nouvel',
  'Mail du père': 'p@essai.example',
  'Nom de la mère': 'Mère',
  Section: 'Élémentaire',
  Année: '2022-23',
  Statut: 'Demandée',
  Type: 'Première',
};

export function plan(school: School, contenu: string, input: object = {}): PlanView {
  return openGoogle(school).callFromDialog('plan', 'import-register', inputOf(contenu, input)) as PlanView;
}

/** Plans and applies; a refusal by the plan is the outcome. */
export function importFile(
  school: School,
  contenu: string,
  input: object = {},
  options: Partial<GoogleOptions> = {},
  google = openGoogle(school, options),
): OutcomeView {
  const shown = google.callFromDialog('plan', 'import-register', inputOf(contenu, input)) as PlanView;
  if (!shown.ok || shown.isNothingToDo) return shown.ok ? { ok: true, lines: [], remaining: 0 } : shown;
  return google.callFromDialog('apply', 'import-register', inputOf(contenu, input), shown.fingerprint) as OutcomeView;
}

const inputOf = (contenu: string, input: object): string =>
  JSON.stringify({ fichier: 'eleves.csv', contenu, ...input });

export function problemsOf(view: PlanView | OutcomeView): readonly string[] {
  return view.ok ? [] : view.problems;
}

/** The register's rows that hold something, by tab. */
export function registerOf(school: School): Record<string, unknown[][]> {
  return Object.fromEntries(
    TABS.map((tab) => {
      const rows = sheetOf(school.workbook, tab).values.slice(1);
      const filled = rows.filter((row) => row.some((cell) => cell !== '' && cell !== undefined));
      return [tab, filled.map((row) => row.map((cell) => cell ?? ''))];
    }),
  );
}

export function countsOf(school: School): number[] {
  return Object.values(registerOf(school)).map((rows) => rows.length);
}
