/** French texts of the accounting export. */
import type { LocalDate } from '../domain/shared/local-date';
import { chf, plural, shortDate } from './words';

export const EXPORT_FOLDER = 'Exports';

export const FORMAT_CAPTIONS = { banana: 'Banana', cresus: 'Crésus' } as const;

export interface ExportCounts {
  readonly bookings: number;
  readonly totalCents: number;
  /** Debits less credits. */
  readonly debtorsCents: number;
  readonly bankCents: number;
}

export function exportLines(
  software: string,
  from: LocalDate,
  to: LocalDate,
  { bookings, totalCents, debtorsCents, bankCents }: ExportCounts,
  existing: { readonly name: string; readonly link: string } | undefined,
): string[] {
  const period = `du ${shortDate(from)} au ${shortDate(to)}`;
  if (bookings === 0) return [`Aucune écriture ${period}.`];
  return [
    `${plural(bookings, 'écriture comptable', 'écritures comptables')} ${period} pour ${software}, total ${chf(totalCents)} au débit comme au crédit.`,
    `Variation des débiteurs : ${chf(debtorsCents)} ; de la banque : ${chf(bankCents)}.`,
    ...(existing === undefined ? [] : [`Ce contenu a déjà été exporté : ${existing.name} (${existing.link}).`]),
  ];
}

/** A file name that says its period; a later one of the same period says which it is. */
export function exportName(software: string, from: LocalDate, to: LocalDate, version: number): string {
  const name = `${software} ${from} au ${to}`;
  return version === 1 ? `${name}.txt` : `${name} (${version}).txt`;
}

export function exportMade({ name, link }: { readonly name: string; readonly link: string }): string {
  return `Fichier ${name} : ${link}`;
}
