/** Brings a list of children in from a CSV file: families, legal representatives, payers, pupils and enrolments. */
import { succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { FILE_HINT, IMPORT_LABELS, importLines, importOutcome } from '../messages/import';
import { ENROLMENT_STATUSES, ENROLMENT_TYPES } from '../sheets/choices';
import {
  type Action,
  type ActionInput,
  type Field,
  type OutcomeView,
  type PlanView,
  type Refused,
  refused,
} from './action';
import { mappingGrid } from './import-register/mapping';
import { openFile, type PreparedRegister, prepareRegister } from './import-register/prepare';
import { countsOf, firstLines, importWarnings, problemTexts, yearLines } from './import-register/view';
import { writeRegister } from './import-register/write';
import { writePlanned } from './shared/write-planned';

const choicesOf = (words: object) => Object.keys(words).map((word) => ({ value: word, label: word }));

const FIELDS: readonly Field[] = [
  { name: 'fichier', label: IMPORT_LABELS.fichier, kind: 'file', isRequired: true, hint: FILE_HINT },
  { name: 'annee', label: IMPORT_LABELS.annee, kind: 'text' },
  { name: 'type', label: IMPORT_LABELS.type, kind: 'choice', choices: choicesOf(ENROLMENT_TYPES) },
  { name: 'statut', label: IMPORT_LABELS.statut, kind: 'choice', choices: choicesOf(ENROLMENT_STATUSES) },
  { name: 'sansLignesFausses', label: IMPORT_LABELS.sansLignesFausses, kind: 'flag' },
];

export const importRegister: Action = {
  name: 'import-register',
  caption: 'Importer des élèves (CSV)…',
  group: 'register',
  inputs: {
    fichier: 'fichier CSV : une ligne par enfant, titres en première ligne',
    correspondance:
      'facultatif : { "colonne du fichier": "champ" }, par exemple { "Nom usuel": "Élève · Nom" } ; "ignorer" la laisse',
    annee: 'facultatif : année des inscriptions, où le fichier n’en dit rien (2022-23)',
    type: 'facultatif : Première, Réinscription ou Retour, où le fichier n’en dit rien',
    statut: 'facultatif : statut des inscriptions, où le fichier n’en dit rien',
    choix: 'enfants qui ressemblent à un autre : {"ligne 3": "meme"}, {"ligne 3": "autre"} ou {"ligne 3": "laisser"}',
    sansLignesFausses: 'facultatif : true importe les lignes justes et laisse les autres',
  },
  plan: planImport,
  apply: applyImport,
};

function planImport(services: Services, input: ActionInput): PlanView {
  const file = openFile(input);
  if (!file.ok) return refused(file.issues, FIELDS);
  const grid = mappingGrid(file.value, input);
  const prepared = prepareRegister(services, file.value, input);
  if (!prepared.ok) return { ...refused(prepared.issues, FIELDS), grid };
  const { items } = prepared.value;
  if (isStopped(prepared.value)) return { ...refusedLines(prepared.value), fields: FIELDS, grid, items };
  const counts = countsOf(prepared.value, String(input.fichier ?? ''));
  return {
    ok: true,
    lines: [...importLines(counts), ...yearLines(prepared.value), ...firstLines(prepared.value)],
    warnings: [...problemTexts(prepared.value), ...importWarnings(prepared.value)],
    options: [],
    isNothingToDo: Object.values(prepared.value.resolved.added).every((rows) => rows.length === 0),
    fingerprint: prepared.value.fingerprint,
    fields: FIELDS,
    grid,
    items,
  };
}

/** One wrong line stops all, unless the person leaves the wrong ones out; an open question stops it always. */
function isStopped({ problems, undecided, leftOut }: PreparedRegister): boolean {
  return undecided.length > 0 || (problems.length > 0 && leftOut === 0);
}

function refusedLines(prepared: PreparedRegister): Refused {
  return { ok: false, problems: problemTexts(prepared) };
}

function applyImport(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const file = openFile(input);
  if (!file.ok) return refused(file.issues);
  const written = writePlanned(
    services,
    fingerprint,
    () => prepareRegister(services, file.value, input),
    (prepared) => {
      if (!isStopped(prepared)) writeRegister(services, prepared);
      return succeed(prepared);
    },
  );
  if (!written.ok) return refused(written.issues);
  if (isStopped(written.value)) return refusedLines(written.value);
  const counts = countsOf(written.value, String(input.fichier ?? ''));
  return { ok: true, lines: importOutcome(counts), remaining: 0 };
}
