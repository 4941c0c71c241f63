/** An absence announced in advance, or justified in writing, for one child; illness without a diagnosis. */
import { firstHalfDayBack, isTooEarly, returnMoment } from '../domain/attendance/illness';
import type { SchoolDays } from '../domain/attendance/school-days';
import { enrolledPupils } from '../domain/audience/enrolled-pupil';
import type { Level } from '../domain/enrolment/level';
import { fullName } from '../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import type { Services } from '../google/services';
import { CERTIFICATE_LINE, CHOOSE_CHILD, noticeDone, noticeHead, returnLine } from '../messages/absence-notice';
import { describeIssue } from '../messages/issues';
import { type LoggedDays, readDays } from '../sheets/attendance-log/read-days';
import { writeDays } from '../sheets/attendance-log/write-days';
import { type Action, type ActionInput, type OutcomeView, type PlanView, refused } from './action';
import { sortedNotice } from './attendance/apply-roll';
import { type NoticeChanges, noticeChanges } from './attendance/notice-changes';
import { noticeHalfDays } from './attendance/notice-days';
import { isNoticeOpen, type Notice, noticeFields, readNotice } from './attendance/notice-input';
import { oddRows } from './attendance/odd-rows';
import { CLASS_TABLES, type ClassRows, schoolDaysOf } from './attendance/tables';
import { fingerprintOf } from './fingerprint';
import { planForm } from './payments/form';
import { gatherTabs } from './shared/gather';
import { writePlanned } from './shared/write-planned';

interface Prepared {
  readonly name: string;
  readonly log: LoggedDays;
  readonly changes: NoticeChanges;
  readonly lines: readonly string[];
  readonly warnings: readonly Issue[];
  readonly fingerprint: string;
}

export const absenceNotice: Action = {
  name: 'absence-notice',
  caption: 'Annoncer ou justifier une absence…',
  group: 'attendance',
  inputs: {
    eleve: 'identifiant de l’élève',
    du: 'premier jour de l’absence, par exemple 05.09.2022',
    au: 'facultatif : dernier jour ; vide : le premier',
    demiJournee: 'facultatif : Matin ou Après-midi ; vide : la journée',
    motif: 'facultatif : motif, jamais de diagnostic',
    annonceePar: 'facultatif : qui a annoncé l’absence',
    annonceeLe: 'facultatif : jour de l’annonce ; vide : aujourd’hui',
    justifieeLe: 'facultatif : jour du justificatif écrit',
    natureIndiquee: 'facultatif : oui ou non, la nature de la maladie est connue de l’école (jamais laquelle)',
    contagieux: 'facultatif : oui ou non, maladie contagieuse ou parasites',
    finDesSymptomes: 'facultatif : jour et heure, par exemple 05.09.2022 18:00',
    certificatRecuLe: 'facultatif : jour du certificat médical de guérison',
  },
  plan: planNotice,
  apply: applyNotice,
};

function planNotice(services: Services, input: ActionInput): PlanView {
  const gathered = gatherTabs(services, CLASS_TABLES);
  if (!gathered.ok) return refused(gathered.issues);
  const { tabs, notices } = gathered.value;
  const fields = noticeFields(tabs.rows.pupils);
  if (isNoticeOpen(input)) return planForm([CHOOSE_CHILD], notices, fields);
  const prepared = compute(services, tabs.rows, input);
  if (!prepared.ok) return refused(prepared.issues, fields);
  const { lines, warnings, changes, fingerprint } = prepared.value;
  return {
    ok: true,
    lines,
    warnings: [...notices, ...warnings].map(describeIssue),
    options: [],
    isNothingToDo: changes.additions.length + changes.updates.size === 0,
    fingerprint,
    fields,
  };
}

function applyNotice(services: Services, input: ActionInput, fingerprint: string): OutcomeView {
  const prepare = (): Result<Prepared> => {
    const gathered = gatherTabs(services, CLASS_TABLES);
    return gathered.ok ? compute(services, gathered.value.tabs.rows, input) : gathered;
  };
  const written = writePlanned(services, fingerprint, prepare, ({ name, log, changes }) => {
    const unsure = writeDays(services, log, changes);
    const done = noticeDone(name, changes.additions.length, changes.updates.size);
    return succeed([done, ...sortedNotice(unsure.map(({ row }) => row)).map(describeIssue)]);
  });
  return written.ok ? { ok: true, lines: written.value, remaining: 0, isRepeatable: true } : refused(written.issues);
}

function compute(services: Services, rows: ClassRows, input: ActionInput): Result<Prepared> {
  const today = services.clock.today();
  const read = readNotice(input, rows, today);
  if (!read.ok) return read;
  const notice = read.value;
  const log = readDays(services, notice.from, notice.to);
  if (!log.ok) return log;
  const odd = oddRows(log.value, { pupilIds: [notice.pupil.id], from: notice.from, to: notice.to });
  if (odd.length > 0) return refuseAll(odd);
  const days = schoolDaysOf(rows);
  const halfDays = noticeHalfDays(rows, days, log.value, notice);
  if (!halfDays.ok) return halfDays;
  const changes = noticeChanges(notice, halfDays.value, log.value, today);
  if (!changes.ok) return changes;
  const { pupil, from, to } = notice;
  const name = `${fullName(pupil)} (${pupil.id})`;
  const illness = illnessOf(rows, days, notice);
  const { additions, updates, lines } = changes.value;
  return succeed({
    name,
    log: log.value,
    changes: changes.value,
    lines: [noticeHead(name, from, to, halfDays.value.length), ...lines, ...illness.lines],
    warnings: illness.warnings,
    fingerprint: fingerprintOf([pupil.id, additions, [...updates]]),
  });
}

/** When a child that was ill may come back, and what the school may ask for. */
function illnessOf(rows: ClassRows, days: SchoolDays, notice: Notice) {
  const { pupil, from, to, symptomsEnded, isContagious, certificateOn } = notice;
  const lines = isContagious === true && certificateOn === undefined ? [CERTIFICATE_LINE] : [];
  if (symptomsEnded === undefined) return { lines, warnings: [] };
  const year = days.yearOn(from);
  const level = enrolledPupils([pupil], rows.enrolments, year, from, days.rentreeOf(year))[0]?.level ?? '';
  const ofYear = level === '' ? undefined : days.ofYear(level as Level, year);
  const all = ofYear?.ok === true ? ofYear.value : [];
  const back = returnMoment(symptomsEnded);
  const between = all.filter((halfDay) => halfDay.date > to && isTooEarly(halfDay, symptomsEnded));
  const warnings: Issue[] =
    between.length === 0 ? [] : [{ code: 'notice-back-later', article: 'R-4.9', data: { to, count: between.length } }];
  return { lines: [...lines, returnLine(back, firstHalfDayBack(all, symptomsEnded))], warnings };
}
