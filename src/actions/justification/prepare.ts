/** The letters of a run: gathered, computed, with what the person chose. */

import { foldClass } from '../../domain/audience/select-audience';
import { fullName } from '../../domain/shared/names';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';
import { absenceLine, LETTER_CHOICES } from '../../messages/absences';
import { LEVELS } from '../../sheets/choices';
import { SETTINGS } from '../../sheets/settings';
import { type ActionInput, choiceOf, type PlanItem } from '../action';
import { fingerprintOf } from '../fingerprint';
import { recipientsOf } from '../invoicing/recipients';
import { checkChoices } from '../shared/check-choices';
import { InputReader } from '../shared/read-input';
import { type DueLetter, type DueLetters, findDueLetters } from './due-letters';
import { type GatheredAbsences, gatherAbsences } from './gather';
import { JUSTIFICATION_TABLES } from './tables';
import { readYearLog, type YearLog } from './year-log';

export const JUSTIFICATION_INPUTS = {
  classe: 'seulement cette classe ; vide : toutes',
  exclure: 'liste d’élèves sans lettre cette fois',
  choix: '{"E1 2022-09-08 matin": "attendre"} : lettre ou attendre, par absence de la liste',
} as const;

const LABELS = { classe: 'Classe', exclure: 'Élèves sans lettre' } as const;

/** A letter that would be made, with whom it is mailed to. */
export interface Letter extends DueLetter {
  /** None: the letter is printed and posted. */
  readonly to: readonly string[];
}

export interface PreparedLetters {
  readonly gathered: GatheredAbsences<typeof JUSTIFICATION_TABLES>;
  readonly log: YearLog;
  readonly listed: readonly Letter[];
  readonly chosen: readonly Letter[];
  readonly reminded: DueLetters['reminded'];
  readonly outdated: DueLetters['outdated'];
  readonly notices: readonly Issue[];
  readonly fingerprint: string;
}

export function prepareLetters(services: Services, input: ActionInput): Result<PreparedLetters> {
  const gathered = gatherAbsences(services, JUSTIFICATION_TABLES, [SETTINGS.justificationDays.key]);
  if (!gathered.ok) return gathered;
  const { rows } = gathered.value;
  const today = services.clock.today();
  const log = readYearLog(rows, today);
  const reader = new InputReader(input, LABELS);
  const className = reader.text('classe');
  const excluded = reader.list('exclure');
  const known = new Set(rows.pupils.map(({ id }) => id));
  const strangers = excluded.filter((id) => !known.has(id));
  const named = [...rows.pupils, ...rows.enrolments].flatMap((row) => row.className ?? []);
  const classes = new Set([...named, ...Object.keys(LEVELS)].map(foldClass));
  const asked = className === undefined ? undefined : foldClass(className);
  const isKnown = className === undefined || classes.has(foldClass(className));
  const issues: Issue[] = [
    ...(log.ok ? [] : log.issues),
    ...reader.issues,
    ...strangers.map((value) => ({ code: 'absence-pupil-unknown', data: { value } })),
    ...(isKnown ? [] : [{ code: 'absence-class-unknown', data: { value: className } }]),
  ];
  if (!log.ok || issues.length > 0) return refuseAll(issues);
  const { settings, notices } = gathered.value;
  const { mails } = rows;
  const found = findDueLetters(log.value, { mails, today, days: settings.justificationDays });
  const decidable = new Set([...found.due, ...found.reminded].map(({ id }) => id));
  const unknown = checkChoices(input, decidable, LETTER_CHOICES);
  if (unknown.length > 0) return refuseAll(unknown);
  const isAsked = ({ text }: Pick<DueLetter, 'text'>) => asked === undefined || foldClass(text.className) === asked;
  const listed = found.due
    .filter(isAsked)
    .map((letter): Letter => ({ ...letter, to: addressesOf(rows.guardians, letter) }));
  const left = new Set(excluded);
  const isChosen = (letter: Letter) => choiceOf(input, itemOf(letter, left)) === 'lettre';
  const chosen = listed.filter(isChosen);
  return succeed({
    gathered: gathered.value,
    log: log.value,
    listed,
    chosen,
    reminded: found.reminded.filter(isAsked),
    outdated: found.outdated,
    notices: [...notices, ...log.value.notices, ...listed.flatMap(goneNotice), ...chosen.flatMap(muteNotice)],
    fingerprint: fingerprintOf([
      chosen.map(({ key, text, to }) => [key, absenceLine(text), to]),
      found.outdated.map(({ id }) => id),
    ]),
  });
}

/** A pupil who has left gets no letter unless a person wants one. */
export function itemOf(
  { id, pupilYear }: Letter,
  excluded: ReadonlySet<string>,
): Pick<PlanItem, 'id' | 'choices' | 'value'> {
  const isLeft = excluded.has(pupilYear.pupil.id) || pupilYear.isGone;
  return { id, choices: LETTER_CHOICES, value: isLeft ? 'attendre' : 'lettre' };
}

/** Whom the input leaves out, for the presets of the plan's lines. */
export function excludedIn(input: ActionInput): ReadonlySet<string> {
  return new Set(new InputReader(input, LABELS).list('exclure'));
}

function addressesOf(guardians: Parameters<typeof recipientsOf>[0]['guardians'], { pupilYear }: DueLetter): string[] {
  return recipientsOf({ guardians, payers: [] }, { familyId: pupilYear.family.id, payerId: undefined });
}

function goneNotice({ pupilYear }: Letter): Issue[] {
  const { pupil, isGone } = pupilYear;
  return isGone ? [{ code: 'absence-pupil-gone', data: { pupil: pupil.id, name: fullName(pupil) } }] : [];
}

function muteNotice({ to, pupilYear }: Letter): Issue[] {
  return to.length > 0 ? [] : [{ code: 'absence-no-email', data: { name: pupilYear.family.name } }];
}
