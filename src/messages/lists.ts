/** French texts of class lists, emergency lists and the record book's page. */
import type { AbsenceStanding } from '../domain/attendance/absences';
import type { HalfDay } from '../domain/attendance/timetable';
import type { LocalDate } from '../domain/shared/local-date';
import { longDate, plural, shortDate } from './words';

export const LIST_NAMES = { 'class-list': 'Liste de classe', 'emergency-list': 'Liste d’urgence' } as const;
export const RECORD_PAGE_NAME = 'Page de livret';

/** In the Journal, with the refusal beside it. @param action name of the action that was asked for */
export function listsGivenUp(action: string, on: LocalDate): string {
  const what = action === 'record-page' ? 'Pages de livret' : 'Listes';
  return `${what} du ${shortDate(on)} : la suite n’a pas pu être faite, à redemander`;
}

export function headCount(count: number): string {
  return plural(count, 'élève', 'élèves');
}

interface PresenceFacts {
  readonly weekdays: string | undefined;
  readonly cameOn: LocalDate | undefined;
  readonly leavesOn: LocalDate | undefined;
}

/** @example presenceLine({ weekdays: undefined, cameOn: '2022-10-03', leavesOn: undefined }) // 'dès le 03.10.2022' */
export function presenceLine({ weekdays, cameOn, leavesOn }: PresenceFacts): string {
  const parts = [
    weekdays,
    cameOn === undefined ? undefined : `dès le ${shortDate(cameOn)}`,
    leavesOn === undefined ? undefined : `jusqu’au ${shortDate(leavesOn)}`,
  ];
  return parts.filter((part) => part !== undefined && part !== '').join(', ');
}

/** @example adultLine('Anna Ader', 'mère', '+41 61 000 00 00') // 'Anna Ader (mère) : +41 61 000 00 00' */
export function adultLine(name: string, relation: string | undefined, phone: string | undefined): string {
  return `${name}${relation === undefined ? '' : ` (${relation})`} : ${phone ?? 'téléphone manquant'}`;
}

export function collectorsLine(lines: readonly string[], isRestricted: boolean): string {
  if (lines.length > 0) return lines.join('\n');
  return isRestricted ? 'PERSONNE N’EST INDIQUÉ : demander au secrétariat' : '–';
}

/** Art. 2.1.2 and 2.2.2 in our words. */
export function collectRule(isRestricted: boolean): string {
  return isRestricted
    ? 'Remis à ces personnes seulement.'
    : 'Sort sous la surveillance de l’enseignant ; au-delà du portail, les représentants légaux décident.';
}

export function listPlanLines(
  name: string,
  day: LocalDate,
  groups: readonly { name: string; count: number }[],
): string[] {
  if (groups.length === 0) return [`Aucun élève le ${longDate(day)} : aucune liste à faire.`];
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return [
    `${name}, ${longDate(day)} : ${plural(groups.length, 'classe', 'classes')}, ${headCount(total)}.`,
    ...groups.map((group) => `${group.name === '' ? 'Sans classe' : group.name} : ${headCount(group.count)}`),
  ];
}

export const HALF_DAY_WORDS: Readonly<Record<HalfDay, string>> = { morning: 'Matin', afternoon: 'Après-midi' };

export const STANDING_WORDS: Readonly<Record<AbsenceStanding, string>> = {
  authorised: 'Autorisée (congé accordé)',
  justified: 'Justifiée',
  unjustified: 'Non justifiée',
};

export const PARTIAL_WORDS = {
  late: 'Arrivée tardive',
  'early-leave': 'Départ anticipé',
  both: 'Arrivée tardive et départ anticipé',
} as const;

export interface RecordCounts {
  readonly halfDays: number;
  readonly absent: number;
  readonly authorised: number;
  readonly justified: number;
  readonly unjustified: number;
  readonly late: number;
  readonly earlyLeave: number;
  /** Between 0 and 1; undefined where there was no class. */
  readonly rate: number | undefined;
  readonly rateInHours: number | undefined;
}

/** What the page says first. */
export function recordSummary(counts: RecordCounts): string {
  const { halfDays, absent, authorised, justified, unjustified, late, earlyLeave, rate, rateInHours } = counts;
  if (rate === undefined || rateInHours === undefined) return 'Aucune demi-journée de classe dans cette période.';
  const missed =
    absent === 0
      ? 'aucune absence'
      : `${plural(absent, 'demi-journée', 'demi-journées')} d’absence (autorisées : ${authorised}, justifiées : ${justified}, non justifiées : ${unjustified})`;
  return `Sur ${plural(halfDays, 'demi-journée', 'demi-journées')} de classe : ${missed} ; ${plural(late, 'arrivée tardive', 'arrivées tardives')}, ${plural(earlyLeave, 'départ anticipé', 'départs anticipés')}. Présence : ${rateText(rate)} des demi-journées, ${rateText(rateInHours)} des heures.`;
}

/** Never rounded up to 100 % where something was missed. */
function rateText(rate: number): string {
  return `${(Math.floor(rate * 1000 + 1e-9) / 10).toFixed(1).replace('.', ',')} %`;
}

export function recordPlanLines(pages: number, from: LocalDate, to: LocalDate, absent: number): string[] {
  if (pages === 0) return ['Aucun élève : aucune page à faire.'];
  return [
    `${plural(pages, 'page de livret', 'pages de livret')}, du ${shortDate(from)} au ${shortDate(to)}.`,
    `${plural(absent, 'demi-journée', 'demi-journées')} d’absence en tout.`,
  ];
}
