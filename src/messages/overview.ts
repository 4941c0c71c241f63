/** French texts of what is seen at a glance: arrears, income, checks, the accounting file, exceptional days. */
import type { IssueData } from '../domain/shared/result';
import { plural, shortDate } from './words';

/** What a person may decide on an exceptional day that was asked too late or has no place. */
export const OVERRIDE_CHOICES: Readonly<Record<string, string>> = {
  attendre: 'ne pas facturer',
  facturer: 'facturer malgré tout',
};

export function heldDayCaption({ day, pupil, latest, places }: IssueData): string {
  const why = latest === undefined ? `plus de place (${places})` : `demande après le ${shortDate(latest)}`;
  return `Accueil exceptionnel du ${shortDate(day)}, élève ${pupil} : ${why}`;
}

/** What the journal says of a day that was billed all the same. */
export function overrideNote(isLate: boolean, { day, pupil }: IssueData): string {
  const why = isLate ? 'une demande trop tardive' : 'le nombre de places';
  return `Accueil exceptionnel du ${shortDate(day)}, élève ${pupil}, facturé malgré ${why}`;
}

/** What stands before each sentence of the data check. */
export const CHECK_HEADINGS = { blocking: 'À corriger', notable: 'À vérifier' } as const;

export interface CheckCounts {
  readonly tabs: number;
  readonly blocking: number;
  readonly notable: number;
  readonly unbilledLines: number;
}

export function checkLines({ tabs, blocking, notable, unbilledLines }: CheckCounts): string[] {
  const { blocking: first, notable: second } = CHECK_HEADINGS;
  return [
    `${plural(tabs, 'onglet lu', 'onglets lus')} ; rien n’est modifié.`,
    blocking === 0
      ? 'Rien n’empêche de facturer.'
      : `${first} : ${plural(blocking, 'erreur arrête', 'erreurs arrêtent')} les actions qui lisent ces lignes.`,
    notable === 0 ? 'Rien d’autre à signaler.' : `${second} : ${plural(notable, 'point', 'points')}.`,
    ...(unbilledLines === 0
      ? []
      : [`${plural(unbilledLines, 'ligne est', 'lignes sont')} à facturer : « Émettre les factures ».`]),
  ];
}
