/** What is asked of the statistics: a period, a class, a pupil. */

import { outsideYears } from '../../domain/attendance/no-class-reason';
import type { Stay } from '../../domain/attendance/tally-stays';
import { foldClass } from '../../domain/audience/select-audience';
import type { LocalDate } from '../../domain/shared/local-date';
import { compareNatural } from '../../domain/shared/natural-order';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { WITHOUT_CLASS } from '../../messages/statistics';
import type { ActionInput, Field } from '../action';
import { pupilChoices } from '../shared/choices';
import { InputReader } from '../shared/read-input';
import { rentreeOf, type StatisticsRows } from './gather';

const LABELS = { du: 'Du', au: 'Au', classe: 'Classe', eleve: 'Élève' } as const;

export const STATISTICS_INPUTS = {
  du: 'premier jour ; vide : la rentrée',
  au: 'dernier jour ; vide : aujourd’hui',
  classe: 'facultatif : une classe seulement',
  eleve: 'facultatif : identifiant d’un élève seulement',
};

export interface StatisticsWish {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly className: string | undefined;
  readonly pupilId: string | undefined;
  readonly isAsked: (stay: Stay) => boolean;
}

export function statisticsFields(rows: StatisticsRows): Field[] {
  const classes = [...rows.enrolments, ...rows.pupils].flatMap(({ className }) => className ?? []);
  const choices = [...new Set(classes)].sort(compareNatural).map((value) => ({ value, label: value }));
  return [
    { name: 'du', label: 'Du (vide : la rentrée)', kind: 'date' },
    { name: 'au', label: 'Au (vide : aujourd’hui)', kind: 'date' },
    { name: 'classe', label: LABELS.classe, kind: 'choice', choices },
    { name: 'eleve', label: LABELS.eleve, kind: 'choice', choices: pupilChoices(rows.pupils) },
  ];
}

/** Before the rentrée and after the end it is said so; else a year is missing. */
function outsideIssue({ calendar }: StatisticsRows, day: LocalDate): Issue {
  const outside = outsideYears(calendar, day);
  if (outside === undefined) return { code: 'before-calendar', data: { day } };
  return { code: 'no-class-on-day', article: 'R-4.10', data: { date: day, ...outside } };
}

/** @returns refusals of dates out of order, of a day that the calendar does not know, of a pupil who is not there */
export function readStatisticsWish(input: ActionInput, rows: StatisticsRows, today: LocalDate): Result<StatisticsWish> {
  const reader = new InputReader(input, LABELS);
  const [du, au] = [reader.date('du'), reader.date('au')];
  const [className, pupilId] = [reader.text('classe'), reader.text('eleve')];
  const issues: Issue[] = [...reader.issues];
  const to = au ?? today;
  const from = du ?? rentreeOf(rows, to);
  if (from === undefined) issues.push(outsideIssue(rows, to));
  else if (from > to) issues.push({ code: 'input-period', data: { from, to } });
  else if (!rows.calendar.some(({ firstDay, lastDay }) => firstDay <= to && from <= lastDay)) {
    issues.push(outsideIssue(rows, from));
  }
  if (pupilId !== undefined && !rows.pupils.some(({ id }) => id === pupilId)) {
    issues.push({ code: 'statistics-nobody', data: { label: LABELS.eleve, value: pupilId } });
  }
  if (issues.length > 0 || from === undefined) return refuseAll(issues);
  const folded = className === undefined ? undefined : foldClass(className);
  const isAsked = (stay: Stay): boolean =>
    (folded === undefined || foldClass(stay.className || WITHOUT_CLASS) === folded) &&
    (pupilId === undefined || stay.pupilId === pupilId);
  return succeed({ from, to, className, pupilId, isAsked });
}
