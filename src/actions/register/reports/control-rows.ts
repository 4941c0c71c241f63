/** The control of the register as rows of its tab, as sums and as the lines of the plan. */
import type { LocalDate } from '../../../domain/shared/local-date';
import { fullName } from '../../../domain/shared/names';
import { papersWords } from '../../../messages/issues-register';
import { yearsAheadWords } from '../../../messages/register';
import {
  CONTROL_HEADERS,
  CONTROL_TAB,
  CONTROL_WORDS,
  type ControlSums,
  collectors,
  controlLine,
  tooYoungText,
} from '../../../messages/register-reports';
import type { Report } from '../../overview/report-tab';
import type { ControlledPupil } from './control-report';

/** Columns that hold days: Situation au, Naissance. */
const DATES: ReadonlySet<number> = new Set([0, 4]);

export function controlReport(pupils: readonly ControlledPupil[], day: LocalDate): Report {
  return {
    tab: CONTROL_TAB,
    columns: CONTROL_HEADERS.map((header, index) => ({ header, format: DATES.has(index) ? 'yyyy-mm-dd' : '@' })),
    rows: pupils.map((one) => rowOf(one, day)),
  };
}

function rowOf(one: ControlledPupil, day: LocalDate): string[] {
  const { pupil, className, level, byAge, schooling, isUnsigned, twins } = one;
  return [
    ...[day, pupil.id, pupil.lastName, pupil.firstName, pupil.birth, className, level],
    ...[byAge ?? CONTROL_WORDS.beyond, differenceText(one), pupil.country ?? ''],
    ...[yesNo(schooling.isByFrenchRule), yesNo(schooling.isBySwissRule)],
    schooling.rule === undefined ? CONTROL_WORDS.unknown : CONTROL_WORDS[schooling.rule],
    ...[papersText(one), isUnsigned ? CONTROL_WORDS.unsigned : '', collectorsText(one), twins.join(', ')],
  ];
}

export function sumControl(pupils: readonly ControlledPupil[]): ControlSums {
  const count = (isSuch: (one: ControlledPupil) => boolean): number => pupils.filter(isSuch).length;
  return {
    pupils: pupils.length,
    otherClass: count(isOtherClass),
    tooYoung: count(({ tooYoung }) => tooYoung !== undefined),
    papers: count(({ papers }) => papers.papers.length > 0),
    unsigned: count(({ isUnsigned }) => isUnsigned),
    uncollected: count(isUncollected),
    duplicates: count(({ twins }) => twins.length > 0),
    residence: count(({ schooling }) => schooling.rule === undefined),
  };
}

/** One line for each pupil with something to look at; that only its legal representatives fetch it may well be right. */
export function controlLines(pupils: readonly ControlledPupil[]): string[] {
  return pupils.flatMap((one) => {
    const { pupil, level, byAge, yearsAhead, tooYoung, isUnsigned, twins } = one;
    const other = `${level}, selon l’âge ${byAge ?? CONTROL_WORDS.beyond} ${yearsAheadWords(yearsAhead)}`.trim();
    const problems = [
      isOtherClass(one) ? other : '',
      tooYoung === undefined ? '' : tooYoungText(tooYoung.article),
      papersText(one),
      isUnsigned ? `règlement ${CONTROL_WORDS.unsigned}` : '',
      one.collectors?.legal === 0 && isUncollected(one) ? `vient chercher : ${collectorsText(one)}` : '',
      twins.length > 0 ? `ressemble à ${twins.join(', ')}` : '',
    ].filter((problem) => problem !== '');
    return problems.length === 0 ? [] : [controlLine(fullName(pupil), pupil.id, problems)];
  });
}

const isOtherClass = ({ level, byAge }: ControlledPupil): boolean => byAge !== level;
const isUncollected = ({ collectors: found }: ControlledPupil): boolean =>
  found !== undefined && found.authorised === 0;
const yesNo = (is: boolean): string => (is ? CONTROL_WORDS.yes : CONTROL_WORDS.no);

function differenceText({ yearsAhead, tooYoung }: ControlledPupil): string {
  const words = [yearsAheadWords(yearsAhead), tooYoung === undefined ? '' : tooYoungText(tooYoung.article)];
  return words.filter((word) => word !== '').join(', ');
}

function papersText({ papers: { papers, isPresumed } }: ControlledPupil): string {
  if (papers.length === 0) return '';
  return `${isPresumed ? CONTROL_WORDS.presumed : ''}${papersWords(papers.join(','))}`;
}

function collectorsText({ collectors: found }: ControlledPupil): string {
  if (found === undefined) return '';
  if (found.authorised > 0) return collectors(found.authorised);
  return found.legal > 0 ? CONTROL_WORDS.collectLegal : CONTROL_WORDS.collectNobody;
}
