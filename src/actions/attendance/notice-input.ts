/** Reads an absence that is announced or justified: child, days, words, illness without a diagnosis; every problem at once. */
import { type Moment, namesIllness } from '../../domain/attendance/illness';
import type { HalfDay } from '../../domain/attendance/timetable';
import { classYearOn } from '../../domain/shared/class-year';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import { NOTICE_HINTS, NOTICE_LABELS, NOTICE_PARTS } from '../../messages/absence-notice';
import { HALF_DAYS } from '../../sheets/choices';
import type { ActionInput, Field } from '../action';
import { pupilChoices } from '../shared/choices';
import { InputReader } from '../shared/read-input';
import { readHalfDay } from './mark-reader';
import { readMoment } from './roll-view';
import type { ClassRows } from './tables';

export interface Notice {
  readonly pupil: ClassRows['pupils'][number];
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Undefined: whole days. */
  readonly halfDay: HalfDay | undefined;
  readonly motive: string | undefined;
  readonly announcedBy: string | undefined;
  readonly announcedOn: LocalDate | undefined;
  readonly justifiedOn: LocalDate | undefined;
  readonly isNatureTold: boolean | undefined;
  readonly isContagious: boolean | undefined;
  readonly symptomsEnded: Moment | undefined;
  readonly certificateOn: LocalDate | undefined;
}

type YesNoInput = 'natureIndiquee' | 'contagieux';

/** Whether the form still lacks the child or the first day. */
export function isNoticeOpen(input: ActionInput): boolean {
  const reader = new InputReader(input, NOTICE_LABELS);
  return !reader.isGiven('eleve') || !reader.isGiven('du');
}

/** @returns refusals with the label of the field that is wrong */
export function readNotice(
  input: ActionInput,
  { pupils, calendar }: Pick<ClassRows, 'pupils' | 'calendar'>,
  today: LocalDate,
): Result<Notice> {
  const reader = new InputReader(input, NOTICE_LABELS);
  const issues: Issue[] = [];
  const id = reader.requiredText('eleve');
  if (!reader.isGiven('du')) reader.requiredText('du');
  const from = reader.date('du');
  const to = reader.date('au') ?? from;
  const pupil = pupils.find((row) => row.id === id);
  if (id !== undefined && pupil === undefined) {
    issues.push({ code: 'reference-unknown', data: { value: id, column: 'Élève' } });
  }
  if (from !== undefined && to !== undefined) issues.push(...periodIssues(calendar, from, to));
  const word = reader.text('demiJournee');
  const halfDay = word === undefined ? undefined : readHalfDay(word);
  if (word !== undefined && halfDay === undefined) issues.push({ code: 'half-day-unknown', data: { value: word } });
  const motive = reader.text('motif');
  if (motive !== undefined && namesIllness(motive)) {
    const data = { name: pupil === undefined ? (id ?? '') : fullName(pupil), halfDay: NOTICE_LABELS.motif };
    issues.push({ code: 'motive-names-illness', article: 'R-4.9', data });
  }
  const past = (name: 'annonceeLe' | 'justifieeLe' | 'certificatRecuLe') =>
    reader.isGiven(name) ? reader.pastDate(name, today) : undefined;
  const announcedBy = reader.text('annonceePar');
  const [announcedOn, justifiedOn, certificateOn] = [past('annonceeLe'), past('justifieeLe'), past('certificatRecuLe')];
  const yesNo = (name: YesNoInput) => readYesNo(input[name], name, issues);
  const [isNatureTold, isContagious] = [yesNo('natureIndiquee'), yesNo('contagieux')];
  const symptomsEnded = reader.isGiven('finDesSymptomes') ? readMoment(input.finDesSymptomes) : undefined;
  if (reader.isGiven('finDesSymptomes') && symptomsEnded === undefined) {
    const data = { field: NOTICE_LABELS.finDesSymptomes, value: String(input.finDesSymptomes).slice(0, 60) };
    issues.push({ code: 'notice-moment', data });
  }
  const all = [...reader.issues, ...issues];
  if (pupil === undefined || from === undefined || to === undefined || all.length > 0) return refuseAll(all);
  return succeed({
    ...{ pupil, from, to, halfDay, motive, announcedBy, announcedOn, justifiedOn },
    ...{ isNatureTold, isContagious, symptomsEnded, certificateOn },
  });
}

function periodIssues(calendar: ClassRows['calendar'], from: LocalDate, to: LocalDate): Issue[] {
  if (to < from) return [{ code: 'notice-order', data: { from, to } }];
  return classYearOn(calendar, from) === classYearOn(calendar, to)
    ? []
    : [{ code: 'notice-years', data: { from, to } }];
}

function readYesNo(value: unknown, name: YesNoInput, issues: Issue[]): boolean | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (value === true || /^oui$/i.test(String(value).trim())) return true;
  if (value === false || /^non$/i.test(String(value).trim())) return false;
  issues.push({ code: 'notice-yes-no', data: { field: NOTICE_LABELS[name], value: String(value).slice(0, 60) } });
  return undefined;
}

export function noticeFields(pupils: ClassRows['pupils']): Field[] {
  const label = NOTICE_LABELS;
  const yesNo = ['oui', 'non'].map((word) => ({ value: word, label: word }));
  const halfDays = Object.keys(HALF_DAYS).map((word) => ({ value: word, label: word }));
  const { absence, notice, illness } = NOTICE_PARTS;
  return [
    {
      name: 'eleve',
      label: label.eleve,
      kind: 'choice',
      choices: pupilChoices(pupils),
      isRequired: true,
      part: absence,
    },
    { name: 'du', label: label.du, kind: 'date', isRequired: true },
    { name: 'au', label: label.au, kind: 'date', hint: NOTICE_HINTS.au },
    {
      name: 'demiJournee',
      label: label.demiJournee,
      kind: 'choice',
      choices: halfDays,
      hint: NOTICE_HINTS.demiJournee,
    },
    { name: 'motif', label: label.motif, kind: 'text', hint: NOTICE_HINTS.motif, part: notice },
    { name: 'annonceePar', label: label.annonceePar, kind: 'text' },
    { name: 'annonceeLe', label: label.annonceeLe, kind: 'date', hint: NOTICE_HINTS.annonceeLe },
    { name: 'justifieeLe', label: label.justifieeLe, kind: 'date', hint: NOTICE_HINTS.justifieeLe },
    { name: 'natureIndiquee', label: label.natureIndiquee, kind: 'choice', choices: yesNo, part: illness },
    { name: 'contagieux', label: label.contagieux, kind: 'choice', choices: yesNo },
    { name: 'finDesSymptomes', label: label.finDesSymptomes, kind: 'text', hint: NOTICE_HINTS.finDesSymptomes },
    { name: 'certificatRecuLe', label: label.certificatRecuLe, kind: 'date' },
  ];
}
