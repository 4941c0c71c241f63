/** The dossier of a pupil over a threshold: what the draft report states, in both languages (R-4.5, D-4.6). */
import { type ReportContent, type ReportedRow, reportFields } from '../../documents/letters/absence-report';
import { standingOf } from '../../domain/attendance/absences';
import { findHalfDay } from '../../domain/attendance/class-days';
import { makeKey } from '../../domain/ledger/keys';
import { asDate, type LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { REPORT_LANGUAGES, REPORT_WORDS, type ReportLanguage } from '../../messages/absence-report';
import { BY_POST } from '../../messages/mails';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';
import { schoolIdentity, toAddress } from '../invoicing/contents';
import { dayOfMoment, lettersByPupil, placeOf } from '../justification/letter-keys';
import type { YearRows } from '../justification/tables';
import type { PupilYear } from '../justification/year-log';
import type { PreparedReports, Proposal } from './prepare';

/** Drive keeps at most 124 bytes of a key; the digest tells apart what is cut off here. */
const KEPT_OF_ID = 16;

export const jobId = (pupilId: string, language: ReportLanguage): string => `${language} ${pupilId}`;

/** Two documents: the same facts have the same keys on whatever day they are made. */
export function reportJobs({ gathered, log }: PreparedReports, proposal: Proposal, date: LocalDate): DocumentJob[] {
  const { pupil } = proposal.pupilYear;
  const { settings, rows } = gathered;
  const content = contentOf(rows, proposal, { year: log.year, school: schoolIdentity(settings), date });
  const day = content.crossed.reduce((latest, { on }) => (on > latest ? on : latest), asDate('1900-01-01'));
  return REPORT_LANGUAGES.map((language) => {
    const fields = reportFields(content, language);
    const digest = fingerprintOf([pupil.id, { ...fields, date: '', date_longue: '', lieu_date: '' }]);
    return {
      id: jobId(pupil.id, language),
      kind: `absence-report-${language}`,
      key: makeKey('signalement', pupil.id.slice(0, KEPT_OF_ID), day, language, digest),
      name: `${pupil.id} ${REPORT_WORDS[language].documentName} ${day} ${fullName(pupil)}`,
      folder: [log.year, 'Absences'],
      fields,
    };
  });
}

interface Frame {
  readonly year: string;
  readonly school: ReturnType<typeof schoolIdentity>;
  readonly date: LocalDate;
}

function contentOf(rows: YearRows, { pupilYear, standings }: Proposal, { year, school, date }: Frame): ReportContent {
  const { pupil, family, level, className, halfDays } = pupilYear;
  const [first, last] = [halfDays[0], halfDays[halfDays.length - 1]];
  const { name, street, number, postcode, town } = toAddress(family);
  const count = (kind: 'absences' | 'lateness') => {
    const own = standings.find((standing) => standing.kind === kind);
    return { inWindow: own?.count ?? 0, total: own?.total ?? 0 };
  };
  return {
    letterhead: { school, date, familyName: name },
    pupil: { name: fullName(pupil), birth: pupil.birth },
    level,
    className,
    year,
    address: [`${street} ${number}`.trim(), `${postcode} ${town}`.trim()].filter((part) => part !== '').join(', '),
    guardians: guardiansOf(rows, family.id),
    crossed: standings.flatMap(({ kind, threshold, open }) => open.map(({ on }) => ({ kind, threshold, on }))),
    counts: { absences: count('absences'), lateness: count('lateness') },
    rows: reportedRows(pupilYear, date),
    letters: lettersOf(rows, pupilYear),
    leaves: pupilYear.leaves.filter(({ from, to }) => to >= (first?.date ?? to) && from <= (last?.date ?? from)),
  };
}

function guardiansOf({ guardians }: YearRows, familyId: string): string {
  const legal = guardians.filter((guardian) => guardian.familyId === familyId && guardian.isLegal !== false);
  return legal.map(({ firstName, lastName }) => [firstName ?? '', lastName].join(' ').trim()).join(', ');
}

/** What was noted up to the day on half-days of class, presences left out. */
function reportedRows({ halfDays, records, leaves }: PupilYear, today: LocalDate): ReportedRow[] {
  return records.flatMap((record): ReportedRow[] => {
    const halfDay = findHalfDay(halfDays, record.date, record.halfDay);
    if (halfDay === undefined || record.date > today || record.code === 'present') return [];
    const standing = standingOf(record, leaves);
    const { minutes, arrivedAt } = record;
    const late = arrivedAt === undefined ? undefined : Math.max(0, arrivedAt - halfDay.start);
    const partial =
      minutes ?? (record.code === 'late' && late !== undefined ? Math.min(halfDay.minutes, late) : undefined);
    return [{ ...record, standing, missedMinutes: standing === undefined ? partial : undefined }];
  });
}

/** Letters about absences of the year, by the half-day that each is named after. */
function lettersOf({ mails }: YearRows, { pupil, halfDays }: PupilYear): ReportContent['letters'] {
  const letters = lettersByPupil(mails).get(pupil.id) ?? new Map<string, YearRows['mails'][number]>();
  return halfDays.flatMap(({ date, halfDay }) => {
    const mail = letters.get(placeOf({ date, halfDay }));
    if (mail === undefined) return [];
    const { at, status, to } = mail;
    return [{ on: dayOfMoment(at), day: date, halfDay, status, isPosted: to === BY_POST }];
  });
}
