/** Custom functions of class time and attendance. */

import { attendanceRate, minutesMissed } from '../../domain/attendance/attendance';
import { minutesOf } from '../../domain/attendance/class-days';
import { help } from '../../domain/shared/help-text';
import { mapResult, refuse } from '../../domain/shared/result';
import { defineFunction } from '../call/define-function';
import { text } from '../call/scalars';
import { attendance, attendanceWithMinutes } from '../inputs/attendance-input';
import { classCalendar } from '../inputs/calendar-input';
import { prepareClassDays } from '../inputs/class-days-input';
import { publicHolidays } from '../inputs/holidays-input';
import { from, level, to } from './parameters';

const FAMILY = 'Présences';
const PERIOD = { niveau: level, debut: from, fin: to };
const DAYS = { calendrier: classCalendar, feries: publicHolidays };
const pupil = text(help('L’identifiant de l’élève.'));

export const attendanceFunctions = [
  defineFunction({
    name: 'MINUTES_CLASSE',
    family: FAMILY,
    summary: help('Les minutes de classe entre deux dates, sans les vacances ni les jours fériés.'),
    parameters: { ...PERIOD, ...DAYS },
    example: help('=MINUTES_CLASSE("CP";DATE(2022;9;5);DATE(2022;9;11);Calendrier!A:S;\'Jours fériés\'!A:B)'),
    result: help('Un nombre de minutes.'),
    prepare({ calendrier, feries }, workbook) {
      const classDays = prepareClassDays(calendrier, feries, workbook);
      return ({ niveau, debut, fin }) => mapResult(classDays({ level: niveau, from: debut, to: fin }), minutesOf);
    },
  }),
  defineFunction({
    name: 'DEMI_JOURNEES',
    family: FAMILY,
    summary: help('Les demi-journées de classe entre deux dates, sans les vacances ni les jours fériés.'),
    parameters: { ...PERIOD, ...DAYS },
    example: help('=DEMI_JOURNEES("CP";DATE(2022;9;5);DATE(2022;9;11);Calendrier!A:S;\'Jours fériés\'!A:B)'),
    result: help('Un nombre de demi-journées.'),
    prepare({ calendrier, feries }, workbook) {
      const classDays = prepareClassDays(calendrier, feries, workbook);
      return ({ niveau, debut, fin }) =>
        mapResult(classDays({ level: niveau, from: debut, to: fin }), (found) => found.length);
    },
  }),
  defineFunction({
    name: 'TAUX_PRESENCE',
    family: FAMILY,
    summary: help(
      'La part des demi-journées de classe où l’élève était là ; un retard ou un départ anticipé est une présence.',
    ),
    parameters: { eleve: pupil, ...PERIOD, presences: attendance, ...DAYS },
    example: help('=TAUX_PRESENCE("E001";"CP";DATE(2022;9;5);DATE(2022;9;11);Présences!A:J;Calendrier!A:S)'),
    result: help('Un nombre entre 0 et 1.'),
    prepare({ presences, calendrier, feries }, workbook) {
      const classDays = prepareClassDays(calendrier, feries, workbook);
      return ({ eleve, niveau, debut, fin }) => {
        const halfDays = classDays({ level: niveau, from: debut, to: fin });
        const marks = presences.marksOf(eleve, debut, fin);
        if (halfDays.ok && marks.ok) return attendanceRate(halfDays.value, marks.value);
        return refuse(...(halfDays.ok ? [] : halfDays.issues), ...(marks.ok ? [] : marks.issues));
      };
    },
  }),
  defineFunction({
    name: 'MINUTES_MANQUEES',
    family: FAMILY,
    summary: help('Les minutes de classe manquées : demi-journées d’absence, retards et départs anticipés.'),
    parameters: { eleve: pupil, ...PERIOD, presences: attendanceWithMinutes, ...DAYS },
    example: help('=MINUTES_MANQUEES("E001";"CP";DATE(2022;9;5);DATE(2022;9;11);Présences!A:J;Calendrier!A:S)'),
    result: help('Un nombre de minutes.'),
    prepare({ presences, calendrier, feries }, workbook) {
      const classDays = prepareClassDays(calendrier, feries, workbook);
      return ({ eleve, niveau, debut, fin }) => {
        const halfDays = classDays({ level: niveau, from: debut, to: fin });
        const marks = presences.marksOf(eleve, debut, fin);
        if (halfDays.ok && marks.ok) return minutesMissed(halfDays.value, marks.value);
        return refuse(...(halfDays.ok ? [] : halfDays.issues), ...(marks.ok ? [] : marks.issues));
      };
    },
  }),
];
