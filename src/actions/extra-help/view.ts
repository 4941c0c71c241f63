/** What the dialog of extra help shows: hours by pupil, the form, a class on one screen. */
import { NO_HELP } from '../../domain/attendance/extra-help';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { HELP_FORM, HELP_LABELS, HELP_LINES, helpAccountLine } from '../../messages/extra-help';
import type { Field, PlanGrid } from '../action';
import type { PreparedHelp } from './prepare';
import { helpClasses, type RollPupil } from './question';
import { namedAccounts } from './report';
import type { HelpRows } from './tables';

const withClass = (name: string, className: string): string => (className === '' ? name : `${name} (${className})`);

/** The sessions to be recorded with the year's hours, or the hours of every pupil. */
export function helpLines({ gathered, question, added, accounts }: PreparedHelp, today: LocalDate): string[] {
  const { rows } = gathered.tabs;
  const names = new Map(rows.pupils.map((pupil) => [pupil.id, fullName(pupil)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  const sessions = added.flatMap(({ pupil, minutes, date, account }) => {
    const who = withClass(nameOf(pupil.pupil.id), pupil.className);
    return [HELP_LINES.session(who, minutes, date), helpAccountLine(who, account)];
  });
  const unagreed = (question.roll?.pupils ?? []).filter(
    ({ hasAgreement, agreement }) => !hasAgreement && agreement === '',
  );
  const left = unagreed.filter(({ pupil }) => !added.some((one) => one.pupil.pupil.id === pupil.pupil.id));
  const told = left.length === 0 ? [] : [HELP_LINES.noAgreement(left.map(({ pupil }) => nameOf(pupil.pupil.id)))];
  if (added.length > 0 || question.roll !== undefined) return [...sessions, ...told];
  const all = namedAccounts(rows, accounts, today);
  if (all.length === 0) return [HELP_LINES.none];
  return all.map(({ name, className, account }) => helpAccountLine(withClass(name, className), account));
}

/** A class on one screen; the agreement is asked for where none is on record. */
export function helpGrid({ gathered, question, held }: PreparedHelp): PlanGrid | undefined {
  const { roll, date } = question;
  if (roll === undefined) return undefined;
  const names = new Map(gathered.tabs.rows.pupils.map((pupil) => [pupil.id, fullName(pupil)]));
  const caption = ({ pupil }: RollPupil) => {
    const { id } = pupil.pupil;
    return helpAccountLine(names.get(id) ?? id, held.get(id) ?? NO_HELP);
  };
  return {
    caption: HELP_FORM.grid(roll.className, date),
    columns: [
      { name: 'minutes', label: HELP_FORM.minutes, kind: 'text' },
      { name: 'accord', label: HELP_FORM.agreement, kind: 'text', isBeside: true },
    ],
    rows: roll.pupils.map((one) => ({
      id: one.pupil.pupil.id,
      caption: caption(one),
      cells: { minutes: one.minutes, ...(one.hasAgreement ? {} : { accord: one.agreement }) },
    })),
  };
}

export function helpFields(rows: HelpRows | undefined, today: LocalDate): Field[] {
  const classes = rows === undefined ? [] : helpClasses(rows, today).map((name) => ({ value: name, label: name }));
  const { date, classe, eleves, minutes, accordLe } = HELP_LABELS;
  return [
    { name: 'date', label: date, kind: 'date' },
    { name: 'classe', label: classe, kind: 'choice', choices: classes, hint: HELP_FORM.classHint },
    { name: 'eleves', label: eleves, kind: 'text', hint: HELP_FORM.pupilsHint },
    { name: 'minutes', label: minutes, kind: 'text' },
    { name: 'accordLe', label: accordLe, kind: 'date', hint: HELP_FORM.agreementHint },
  ];
}
