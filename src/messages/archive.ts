/** French texts of the archiving of a school year. */
import { plural } from './words';

/** @example archiveName('2021-22', 2) // 'Présences 2021-22 (2)' */
export function archiveName(year: string, number: number): string {
  return `Présences ${year}${number > 1 ? ` (${number})` : ''}`;
}

export interface TabCount {
  readonly tab: string;
  readonly rows: number;
}

export function archivePlanLines(year: string, counts: readonly TabCount[]): string[] {
  const total = counts.reduce((sum, { rows }) => sum + rows, 0);
  if (total === 0) return [`Aucune ligne de l’année ${year} : rien à archiver.`];
  return [
    `Année ${year} : ${countsOf(counts)}.`,
    `Elles sont copiées dans un classeur à part, dossier « ${year}/Archives » de Drive, avec les élèves et inscriptions de l’année.`,
    'La copie est relue ; ensuite seulement, les lignes qu’elle contient sont retirées de ce classeur.',
  ];
}

/** @example countsOf([{ tab: 'APC', rows: 2 }, { tab: 'Congés', rows: 0 }]) // 'APC 2 lignes' */
function countsOf(counts: readonly TabCount[]): string {
  return counts
    .filter(({ rows }) => rows > 0)
    .map(({ tab, rows }) => `${tab} ${plural(rows, 'ligne', 'lignes')}`)
    .join(', ');
}

export interface ArchiveOutcome {
  readonly made: readonly { readonly name: string; readonly link: string }[];
  readonly removed: readonly TabCount[];
  readonly kept: number;
  readonly left: number;
  readonly restored: number;
  readonly isWhole: boolean;
}

export function archiveOutcomeLines({ made, removed, kept, left, restored, isWhole }: ArchiveOutcome): string[] {
  const total = removed.reduce((sum, { rows }) => sum + rows, 0);
  const lines = made.map(({ name, link }) => `Archive faite et relue : ${name} ${link}`);
  lines.push(total > 0 ? `Retirées de ce classeur : ${countsOf(removed)}.` : 'Aucune ligne n’a été retirée.');
  if (kept > 0 && isWhole) {
    const what = plural(kept, 'ligne de l’année reste', 'lignes de l’année restent');
    lines.push(`${what} dans ce classeur : ajoutée entre-temps, ou pas retrouvée telle quelle dans l’archive.`);
  }
  if (left > 0 || !isWhole) lines.push('Le temps d’une exécution est écoulé : relancez l’action pour la suite.');
  if (restored > 0) {
    const what = plural(restored, 'ligne a été remise', 'lignes ont été remises');
    lines.push(`L’onglet a été trié pendant l’archivage : ${what} en bas. Relancez l’action.`);
  }
  return lines;
}

/** What the Journal keeps of it. */
export function archiveNote(year: string, counts: readonly TabCount[]) {
  return { what: 'Archivage des présences', tab: 'Présences', line: year, after: countsOf(counts) };
}
