/** One filled example of each letter on absences: its form, its fields, the text that a school starts from. */
import { ABSENCE_REPORT_DE, ABSENCE_REPORT_FR, JUSTIFICATION } from '../../build/template/letters/absences';
import { REPORT_FORMS, type ReportContent, reportFields } from '../../src/documents/letters/absence-report';
import { JUSTIFICATION_FORM, justificationFields } from '../../src/documents/letters/justification';
import { asDate } from '../../src/domain/shared/local-date';
import { recordOf } from './absence-records';
import { HELP_NUMBERS, LETTERHEAD } from './family-letters';

const announced = { motive: 'maladie', announcedBy: 'la mère', announcedOn: asDate('2022-09-05') };

const justification = justificationFields({
  letterhead: LETTERHEAD,
  pupilName: 'Ada Ader',
  className: 'CE2 A',
  year: '2022-23',
  missed: [recordOf('2022-09-05 m', 'absent', announced), recordOf('2022-09-05 a')],
  returnOn: asDate('2022-09-06'),
  helpNumbers: HELP_NUMBERS,
});

export const REPORT_CONTENT: ReportContent = {
  letterhead: LETTERHEAD,
  pupil: { name: 'Ada Ader', birth: asDate('2014-05-05') },
  level: 'CE2',
  className: '',
  year: '2022-23',
  address: 'Rue du Rhin 3, 4056 Bâle',
  guardians: '',
  crossed: [
    { kind: 'absences', threshold: 1, on: asDate('2022-09-05') },
    { kind: 'lateness', threshold: 5, on: asDate('2022-10-03') },
  ],
  counts: { absences: { inWindow: 1, total: 2 }, lateness: { inWindow: 5, total: 6 } },
  rows: [
    { ...recordOf('2022-09-05 m', 'absent', announced), standing: 'unjustified', missedMinutes: undefined },
    { ...recordOf('2022-09-05 a', 'leave'), standing: 'authorised', missedMinutes: undefined },
    { ...recordOf('2022-09-06 m', 'late'), standing: undefined, missedMinutes: 25 },
    { ...recordOf('2022-09-06 a', 'early-leave'), standing: undefined, missedMinutes: 40 },
    { ...recordOf('2022-09-07 m', 'late'), standing: undefined, missedMinutes: undefined },
  ],
  letters: [
    { on: asDate('2022-09-10'), day: asDate('2022-09-05'), halfDay: 'morning', status: 'sent', isPosted: false },
    { on: undefined, day: asDate('2022-09-12'), halfDay: 'afternoon', status: 'sent', isPosted: true },
  ],
  leaves: [
    {
      requestedOn: undefined,
      from: asDate('2022-09-15'),
      to: asDate('2022-09-16'),
      motive: undefined,
      decision: undefined,
    },
  ],
};

export const ABSENCE_LETTERS = [
  { kind: 'justification', form: JUSTIFICATION_FORM, fields: justification, text: JUSTIFICATION },
  {
    kind: 'absence-report-fr',
    form: REPORT_FORMS.fr,
    fields: reportFields(REPORT_CONTENT, 'fr'),
    text: ABSENCE_REPORT_FR,
  },
  {
    kind: 'absence-report-de',
    form: REPORT_FORMS.de,
    fields: reportFields(REPORT_CONTENT, 'de'),
    text: ABSENCE_REPORT_DE,
  },
] as const;
