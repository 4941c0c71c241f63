/** What was typed about a new child, its family and its enrolment, read into values; every problem at once. */

import type { Level } from '../../../domain/enrolment/level';
import { parseWeekdays } from '../../../domain/enrolment/weekdays';
import type { EnrolmentType } from '../../../domain/fees/tuition-due';
import type { LocalDate } from '../../../domain/shared/local-date';
import { withoutAccents } from '../../../domain/shared/names';
import { oneLine } from '../../../domain/shared/one-line';
import { type Result, refuseAll, succeed } from '../../../domain/shared/result';
import { parseSchoolYear, type SchoolYear } from '../../../domain/shared/school-year';
import type { Section, TariffKind } from '../../../domain/tariffs/tariff';
import { countryCell } from '../../../sheets/cells';
import { ENROLMENT_TYPES, LEVELS, SECTIONS, TARIFF_KINDS } from '../../../sheets/choices';
import type { ActionInput } from '../../action';
import { InputReader } from '../../shared/read-input';
import { INPUT_HELP, LABELS, LISTS } from './labels';

export interface ChildWish {
  readonly lastName: string;
  readonly firstName: string;
  readonly birth: LocalDate;
  readonly sex: string | undefined;
  /** As typed, once it is known to be a country. */
  readonly country: string | undefined;
}

export interface EnrolmentWish {
  readonly year: SchoolYear | undefined;
  readonly section: Section | undefined;
  readonly level: Level | undefined;
  readonly className: string | undefined;
  readonly kind: TariffKind;
  readonly days: number | undefined;
  readonly weekdays: readonly number[];
  readonly type: EnrolmentType | undefined;
  readonly requestedOn: LocalDate | undefined;
  readonly start: LocalDate | undefined;
  readonly isFromOtherSchool: boolean | undefined;
  readonly deregistrationOn: LocalDate | undefined;
  readonly recordBookOn: LocalDate | undefined;
}

const YES_NO = { oui: true, non: false };
const MOST_DAYS = 5;
/** What the dialog and the command line hand to every action. */
const OF_DIALOG = ['choix', 'motifs', 'grille', 'options'];

/** A reader of the flat names, whichever way lists, yes and no were handed in. */
export function wishReader(input: ActionInput): InputReader {
  const flat: Record<string, unknown> = { ...input };
  const tooLong: string[] = [];
  for (const [list, prefixes] of Object.entries(LISTS)) {
    const items: unknown = input[list];
    if (!Array.isArray(items)) continue;
    prefixes.forEach((prefix, index) => Object.assign(flat, withPrefix(prefix, items[index])));
    if (items.length > prefixes.length) tooLong.push(list);
  }
  for (const [name, value] of Object.entries(flat)) if (typeof value === 'boolean') flat[name] = value ? 'oui' : 'non';
  const reader = new InputReader(flat, LABELS);
  for (const list of tooLong) {
    reader.issues.push({ code: 'list-too-long', data: { list, most: LISTS[list]?.length ?? 0 } });
  }
  const unknown = Object.keys(flat).filter((name) => !(name in INPUT_HELP) && !OF_DIALOG.includes(name));
  if (unknown.length > 0) {
    const known = Object.keys(INPUT_HELP).join(', ');
    reader.issues.push({ code: 'enrol-input-unknown', data: { names: unknown.map(oneLine).join(', '), known } });
  }
  return reader;
}

function withPrefix(prefix: string, item: unknown): Record<string, unknown> {
  if (typeof item !== 'object' || item === null) return {};
  const named = Object.entries(item).map(([part, value]): [string, unknown] => [
    `${prefix}${part.slice(0, 1).toUpperCase()}${part.slice(1)}`,
    value,
  ]);
  return Object.fromEntries(named);
}

/** @returns a refusal with every problem of the child's own inputs */
export function readChild(reader: InputReader): Result<ChildWish> {
  const before = reader.issues.length;
  const [lastName, firstName] = [reader.requiredText('nom'), reader.requiredText('prenom')];
  if (!reader.isGiven('naissance')) reader.requiredText('naissance');
  const birth = reader.date('naissance');
  const country = reader.text('paysResidence');
  if (country !== undefined && !countryCell.safeParse(country).success) {
    const data = { label: LABELS.paysResidence ?? '', value: country, choices: 'Suisse, France, Allemagne, CH, FR…' };
    reader.issues.push({ code: 'input-choice', data });
  }
  const sex = reader.text('sexe');
  const issues = reader.issues.slice(before);
  if (lastName === undefined || firstName === undefined || birth === undefined) return refuseAll(issues);
  return issues.length > 0 ? refuseAll(issues) : succeed({ lastName, firstName, birth, sex, country });
}

/** @returns a refusal with every problem of the enrolment's own inputs */
export function readEnrolment(reader: InputReader): Result<EnrolmentWish> {
  const before = reader.issues.length;
  const wish: EnrolmentWish = {
    year: readYear(reader),
    section: readChoice(reader, 'categorie', SECTIONS),
    level: readChoice(reader, 'niveau', LEVELS),
    className: reader.text('classe'),
    kind: readChoice(reader, 'tarif', TARIFF_KINDS) ?? 'normal',
    days: readDays(reader),
    weekdays: readWeekdays(reader),
    type: readChoice(reader, 'type', ENROLMENT_TYPES),
    requestedOn: reader.date('demandeeLe'),
    start: reader.date('debut'),
    isFromOtherSchool: readChoice(reader, 'ecolePrecedente', YES_NO),
    deregistrationOn: reader.date('radiationRecueLe'),
    recordBookOn: reader.date('livretRecuLe'),
  };
  const issues = reader.issues.slice(before);
  return issues.length > 0 ? refuseAll(issues) : succeed(wish);
}

/** One of the French words of a list, without regard to case and accents. */
export function readChoice<T>(reader: InputReader, name: string, choices: Readonly<Record<string, T>>): T | undefined {
  const typed = reader.text(name);
  if (typed === undefined) return undefined;
  const found = Object.entries(choices).find(([word]) => withoutAccents(word) === withoutAccents(typed));
  if (found !== undefined) return found[1];
  const data = { label: LABELS[name] ?? name, value: typed, choices: Object.keys(choices).join(', ') };
  reader.issues.push({ code: 'input-choice', data });
  return undefined;
}

function readYear(reader: InputReader): SchoolYear | undefined {
  const typed = reader.text('annee');
  const year = typed === undefined ? undefined : parseSchoolYear(typed);
  if (typed !== undefined && year === undefined) {
    const data = { label: LABELS.annee ?? '', value: typed, choices: '2022-23, 2023-24…' };
    reader.issues.push({ code: 'input-choice', data });
  }
  return year;
}

function readDays(reader: InputReader): number | undefined {
  const typed = reader.text('jours');
  if (typed === undefined) return undefined;
  const days = Number(typed);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  reader.issues.push({ code: 'input-choice', data: { label: LABELS.jours ?? '', value: typed, choices: '1 à 5' } });
  return undefined;
}

function readWeekdays(reader: InputReader): number[] {
  const typed = reader.list('joursDePresence').join(', ');
  const weekdays = parseWeekdays(typed);
  if (weekdays !== undefined) return weekdays;
  const data = {
    label: LABELS.joursDePresence ?? '',
    value: typed,
    choices: 'lundi, mardi, mercredi, jeudi, vendredi',
  };
  reader.issues.push({ code: 'input-choice', data });
  return [];
}
