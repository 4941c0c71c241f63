/** Extra pedagogical help, APC: who may have it, hours held against those of the year. */
import type { Level } from '../enrolment/level';
import { classYearOn, type YearSpan } from '../shared/class-year';
import type { LocalDate } from '../shared/local-date';
import type { SchoolYear } from '../shared/school-year';

/** Hours a pupil may have in a school year. */
export const YEARLY_HOURS = 36;
export const YEARLY_MINUTES = YEARLY_HOURS * 60;
/** A session that lasts longer is taken for a slip of the pen. */
export const LONGEST_SESSION_MINUTES = 240;

/** A row of tab APC. */
export interface HelpSession {
  readonly row: number;
  readonly date: LocalDate;
  readonly pupilId: string;
  readonly minutes: number;
  /** Day on which the legal representatives agreed. */
  readonly agreedOn?: LocalDate | undefined;
}

export interface HelpAccount {
  readonly pupilId: string;
  readonly sessions: number;
  readonly minutes: number;
  /** What is left of the year's hours; 0 once they are used up. */
  readonly restMinutes: number;
  readonly overMinutes: number;
  /** The earliest agreement of the year; undefined: none on record. */
  readonly agreedOn: LocalDate | undefined;
}

/** Maternelle and CP to CM2; neither the crèche nor the 6e. */
export function hasExtraHelp(level: Level | ''): boolean {
  return level !== '' && level !== 'Crèche' && level !== '6e';
}

/**
 * What each pupil had in a school year, by pupil.
 * @param calendar tells the year of a session where classes resume before 1 September
 * @example helpAccounts([{ date: '2022-10-03', minutes: 45, … }], year, calendar).get('E1')?.restMinutes // 2115
 */
export function helpAccounts(
  sessions: readonly HelpSession[],
  year: SchoolYear,
  calendar: readonly YearSpan[],
): Map<string, HelpAccount> {
  const accounts = new Map<string, HelpAccount>();
  for (const { pupilId, date, minutes, agreedOn } of sessions) {
    if (classYearOn(calendar, date) !== year) continue;
    const known = accounts.get(pupilId) ?? NO_HELP;
    const total = known.minutes + minutes;
    accounts.set(pupilId, {
      pupilId,
      sessions: known.sessions + 1,
      minutes: total,
      restMinutes: Math.max(0, YEARLY_MINUTES - total),
      overMinutes: Math.max(0, total - YEARLY_MINUTES),
      agreedOn: earliest(known.agreedOn, agreedOn),
    });
  }
  return accounts;
}

/** The account of a pupil without a session. */
export const NO_HELP: HelpAccount = {
  pupilId: '',
  sessions: 0,
  minutes: 0,
  restMinutes: YEARLY_MINUTES,
  overMinutes: 0,
  agreedOn: undefined,
};

function earliest(a: LocalDate | undefined, b: LocalDate | undefined): LocalDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a < b ? a : b;
}

/** How a session stands to those on record: the same one again, another one of the same day, or a first one. */
export type Likeness = 'same' | 'same-day' | 'none';

export function likenessOf(
  sessions: readonly HelpSession[],
  { pupilId, date, minutes }: Pick<HelpSession, 'pupilId' | 'date' | 'minutes'>,
): Likeness {
  const ofDay = sessions.filter((session) => session.pupilId === pupilId && session.date === date);
  if (ofDay.some((session) => session.minutes === minutes)) return 'same';
  return ofDay.length > 0 ? 'same-day' : 'none';
}
