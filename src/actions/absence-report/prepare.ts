/** The pupils over a threshold on whom nobody has decided yet, with what the person chooses for each (D-4.6). */
import { WINDOW_DAYS } from '../../domain/attendance/crossings';
import { eventsOf, standingsOf, type ThresholdStanding } from '../../domain/attendance/thresholds';
import { absencesToJustify } from '../../domain/attendance/unjustified';
import { groupBy } from '../../domain/shared/group-by';
import { fullName } from '../../domain/shared/names';
import { oneLine } from '../../domain/shared/one-line';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { REPORT_CHOICES, type ReportText } from '../../messages/absence-report';
import { SETTINGS } from '../../sheets/settings';
import { type ActionInput, choiceOf, type PlanItem, reasonOf } from '../action';
import { fingerprintOf } from '../fingerprint';
import { type GatheredAbsences, gatherAbsences } from '../justification/gather';
import { REPORT_TABLES } from '../justification/tables';
import { type PupilYear, readYearLog, type YearLog } from '../justification/year-log';
import { checkChoices } from '../shared/check-choices';
import { readDecisions } from './decisions';

export type ReportChoice = (typeof REPORT_CHOICES)[number]['value'];

const { justificationDays, absenceThreshold, latenessThreshold } = SETTINGS;
const USED_SETTINGS = [justificationDays, absenceThreshold, latenessThreshold].map(({ key }) => key);

export interface Proposal {
  readonly pupilYear: PupilYear;
  readonly standings: readonly ThresholdStanding[];
  readonly text: ReportText;
  readonly choice: ReportChoice;
  readonly reason: string;
}

export interface PreparedReports {
  readonly gathered: GatheredAbsences<typeof REPORT_TABLES>;
  readonly log: YearLog;
  readonly proposals: readonly Proposal[];
  readonly notices: readonly Issue[];
  readonly fingerprint: string;
}

export function prepareReports(services: Services, input: ActionInput): Result<PreparedReports> {
  const gathered = gatherAbsences(services, REPORT_TABLES, USED_SETTINGS);
  if (!gathered.ok) return gathered;
  const { rows, settings, notices } = gathered.value;
  const today = services.clock.today();
  const log = readYearLog(rows, today);
  if (!log.ok) return log;
  const decisions = groupBy(readDecisions(rows.journal), ({ pupilId }) => pupilId);
  const thresholds = { absences: settings.absenceThreshold, lateness: settings.latenessThreshold };
  const proposals = log.value.pupils.flatMap((pupilYear): Proposal[] => {
    const { pupil, halfDays, records, leaves, isGone, leftOn } = pupilYear;
    const facts = { halfDays, records, leaves, thresholds, today };
    const standings = standingsOf({ ...facts, decisions: decisions.get(pupil.id) ?? [] });
    if (standings.every(({ open }) => open.length === 0)) return [];
    const inDelay = countInDelay(facts, { today, days: settings.justificationDays, leftOn });
    const text = textOf(pupilYear, standings, inDelay);
    const choice = choiceOf(input, presetOf(pupil.id, isGone)) as ReportChoice;
    return [{ pupilYear, standings, text, choice, reason: oneLine(reasonOf(input, pupil.id)) }];
  });
  const decidable = new Set([...proposals.map(({ text }) => text.pupilId), ...decisions.keys()]);
  const issues = proposals.flatMap(({ choice, reason, text }): Issue[] => {
    const isMissing = choice === 'rien' && reason === '';
    return isMissing ? [{ code: 'report-reason-missing', data: { name: text.pupil } }] : [];
  });
  issues.push(...checkChoices(input, decidable, REPORT_CHOICES));
  if (issues.length > 0) return refuseAll(issues);
  const gone = proposals.filter(({ pupilYear }) => pupilYear.isGone);
  return succeed({
    gathered: gathered.value,
    log: log.value,
    proposals,
    notices: [
      ...notices,
      ...log.value.notices,
      ...gone.map(({ text }): Issue => {
        return { code: 'report-pupil-gone', data: { pupil: text.pupilId, name: text.pupil } };
      }),
    ],
    fingerprint: fingerprintOf(proposals.map(({ text, choice, reason }) => [text, choice, reason])),
  });
}

/** What holds unless a person chooses otherwise: of a pupil who has left nothing is prepared. */
export function presetOf(pupilId: string, isGone: boolean): Pick<PlanItem, 'id' | 'choices' | 'value'> {
  return { id: pupilId, choices: REPORT_CHOICES, value: isGone ? 'plus-tard' : 'preparer' };
}

function textOf(
  { pupil, className, level, isGone }: PupilYear,
  standings: readonly ThresholdStanding[],
  inDelay: number,
): ReportText {
  const countOf = (kind: ThresholdStanding['kind']) => standings.find((one) => one.kind === kind)?.count ?? 0;
  return {
    pupil: fullName(pupil),
    pupilId: pupil.id,
    className: className === '' ? level : className,
    isGone,
    crossed: standings.flatMap(({ kind, threshold, open }) => open.map(({ on }) => ({ kind, threshold, on }))),
    absences: countOf('absences'),
    lateness: countOf('lateness'),
    inDelay,
  };
}

/** Unjustified half-days of the window whose family still has time to justify them (D-4.3). */
function countInDelay(
  { halfDays, records, leaves }: Parameters<typeof eventsOf>[1],
  delay: Parameters<typeof absencesToJustify>[3],
): number {
  const { today } = delay;
  const past = [...new Set(halfDays.map(({ date }) => date))].filter((date) => date <= today);
  const first = past[Math.max(0, past.length - WINDOW_DAYS)] ?? today;
  const listed = absencesToJustify(halfDays, records, leaves, delay).flatMap(({ missed }) => missed);
  const late = new Set(listed.map(({ date, halfDay }) => `${date} ${halfDay}`));
  return eventsOf('absences', { halfDays, records, leaves, today }).filter(
    ({ date, halfDay }) => date >= first && !late.has(`${date} ${halfDay}`),
  ).length;
}
