/** French texts of the import of the register from a CSV file: the preview, what is wrong, what was written. */
import { fullName } from '../domain/shared/names';
import { plural } from './words';

export const IMPORT_LABELS = {
  fichier: 'Fichier CSV',
  annee: 'Année scolaire, où le fichier n’en dit rien',
  type: 'Type d’inscription, où le fichier n’en dit rien',
  statut: 'Statut d’inscription, où le fichier n’en dit rien',
  sansLignesFausses: 'Importer les lignes justes, laisser les autres',
} as const;

/** What a person decides of a new child who is like another. */
export const TWIN_LABELS = {
  undecided: 'à décider',
  same: (pupil: string): string => `le même enfant que ${pupil} : rien de nouveau que son inscription`,
  other: 'un autre enfant : l’importer',
  leave: 'laisser la ligne de côté',
} as const;

export function importTwinCaption(
  child: { readonly line: number; readonly firstName: string; readonly lastName: string },
  others: readonly {
    readonly id: string;
    readonly line?: number;
    readonly firstName: string;
    readonly lastName: string;
    readonly words: string;
  }[],
): string {
  const texts = others.map((other) => {
    const place = other.line === undefined ? other.id : `ligne ${other.line}`;
    return `${fullName(other)} (${place}) : ${other.words}`;
  });
  return `Ligne ${child.line}, ${fullName(child)} ; ${texts.join(' ; ')}`;
}

export const FILE_HINT = 'Une ligne par enfant ; la première ligne porte les titres des colonnes.';
export const MAPPING_CAPTION = 'Colonnes du fichier : où va chacune';
export const FIELD_LABEL = 'Va dans';
export const IGNORED_FIELD = 'ignorer';

const SEPARATOR_NAMES: Readonly<Record<string, string>> = { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation' };

export interface ImportCounts {
  readonly file: string;
  readonly lines: number;
  readonly separator: string;
  /** New and known rows, by tab. */
  readonly families: readonly [number, number];
  readonly pupils: readonly [number, number];
  readonly guardians: readonly [number, number];
  readonly payers: readonly [number, number];
  readonly enrolments: readonly [number, number];
  /** Known families and pupils that the file describes otherwise. */
  readonly differing: { readonly families: number; readonly pupils: number };
  readonly leftOut: number;
  /** Lines set aside by a decision. */
  readonly setAside: number;
}

export function importLines(counts: ImportCounts): string[] {
  const { file, lines, separator, families, pupils, guardians, payers, enrolments, differing, leftOut, setAside } =
    counts;
  const told = (name: string, [fresh, known]: readonly [number, number], others = 0): string =>
    `${name} : ${fresh} à ajouter, ${known} déjà dans le registre${others > 0 ? `, dont ${others} avec des différences` : ''}.`;
  const texts = [
    `${file} : ${plural(lines, 'ligne', 'lignes')}, séparateur ${SEPARATOR_NAMES[separator] ?? `« ${separator} »`}.`,
    told('Familles', families, differing.families),
    told('Élèves', pupils, differing.pupils),
    told('Responsables', guardians),
    told('Payeurs', payers),
    told('Inscriptions', enrolments),
  ];
  if (leftOut > 0) texts.push(`${plural(leftOut, 'ligne fausse laissée', 'lignes fausses laissées')} de côté.`);
  if (setAside > 0) texts.push(`${plural(setAside, 'ligne laissée', 'lignes laissées')} de côté selon votre décision.`);
  return texts;
}

export interface FirstLine {
  readonly line: number;
  readonly pupil: string;
  readonly birth: string;
  readonly family: string;
  readonly enrolment: string;
}

/** One of the first lines, as the import reads it. */
export function firstLineText({ line, pupil, birth, family, enrolment }: FirstLine): string {
  return `Ligne ${line} : ${pupil}, ${birth} ; famille ${family}${enrolment === '' ? '' : ` ; ${enrolment}`}.`;
}

export function yearText(year: string): string {
  return `Année des inscriptions, où le fichier n’en dit rien : ${year}.`;
}

export function ignoredColumns(headers: readonly string[]): string {
  return `Colonnes ignorées : ${headers.join(', ')}.`;
}

/** The place in the file, before what is wrong there. */
export function fileProblem(line: number, column: string, sentence: string): string {
  return `Fichier, ligne ${line}, colonne « ${column} » : ${sentence}`;
}

/** The same thing wrong in many lines of a column. */
export function furtherLines(column: string, lines: readonly number[]): string {
  return `Fichier, colonne « ${column} » : de même aux lignes ${lines.join(', ')}.`;
}

/** What the file says otherwise than the register, which is kept. */
export function differenceText(line: number, row: string, column: string, inFile: string, known: string): string {
  const kept = known === '' ? 'vide' : `« ${known} »`;
  return `Ligne ${line} : ${row} est déjà dans le registre ; ${column} : « ${inFile} » dans le fichier, ${kept} dans le registre, qui reste.`;
}

export function importOutcome(counts: ImportCounts): string[] {
  const { families, pupils, guardians, payers, enrolments, leftOut } = counts;
  const parts = [
    plural(families[0], 'famille', 'familles'),
    plural(guardians[0], 'responsable', 'responsables'),
    plural(payers[0], 'payeur', 'payeurs'),
    plural(pupils[0], 'élève', 'élèves'),
    plural(enrolments[0], 'inscription', 'inscriptions'),
  ];
  return [
    `Ajoutés : ${parts.join(', ')}.`,
    ...(leftOut > 0 ? [`${plural(leftOut, 'ligne fausse laissée', 'lignes fausses laissées')} de côté.`] : []),
  ];
}
