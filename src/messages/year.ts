/** French texts of the re-enrolment campaign: its letters, its answers, its plan and its outcome. */
import { type Level, sectionOfLevel } from '../domain/enrolment/level';
import type { LocalDate } from '../domain/shared/local-date';
import { fullName } from '../domain/shared/names';
import type { AnswerChange } from '../domain/year/answers';
import type { Answer } from '../domain/year/year-child';
import { chf, longDate, plural, shortDate } from './words';

export const ANSWER_NAMES: Readonly<Record<Answer, string>> = {
  yes: 'oui',
  no: 'non',
  refused: 'refusée par l’école',
  none: 'sans réponse',
};

/** @param staying names of the family's children who go on at the crèche, which R-2.2 leaves out */
export function letterPenaltySentence(deadline: LocalDate, penaltyCents: number, staying: readonly string[]): string {
  const except = staying.length === 0 ? '' : `, sauf pour ${staying.join(', ')} (crèche)`;
  return `Une réinscription reçue après le ${longDate(deadline)} coûte une pénalité de ${chf(penaltyCents)} par enfant${except}.`;
}

/** Why a child stays at its level (R-1.2, R-1.3). */
export function tooYoungWords(level: Level): string {
  return `trop jeune pour ${level} (${sectionOfLevel(level) === 'elementary' ? 'art. 1.3' : 'art. 1.2'})`;
}

export const letterArrearsSentence = (owedCents: number): string =>
  `À ce jour, ${chf(owedCents)} sont échus et impayés. L’école peut refuser une réinscription tant que les frais de l’année ne sont pas réglés (art. 1.5) ; si votre paiement est en route, ne tenez pas compte de cette remarque.`;

export const letterSubject = (year: string): string => `réinscription ${year}`;

export interface CampaignCounts {
  readonly from: string;
  readonly to: string;
  readonly deadline: LocalDate | undefined;
  readonly penaltyCents: number | undefined;
  readonly expected: Readonly<Record<Answer, number>>;
  readonly leaving: number;
  readonly gone: number;
  readonly letters: number;
  readonly lettersMade: number;
  readonly withoutEmail: number;
  /** Children who stay at their level, below the age of the next one. */
  readonly tooYoung: readonly { readonly name: string; readonly level: Level; readonly next: Level }[];
  readonly owing: readonly { readonly name: string; readonly cents: number }[];
}

export function campaignLines(counts: CampaignCounts): string[] {
  const { from, to, deadline, penaltyCents, expected, leaving, gone, letters, lettersMade, withoutEmail } = counts;
  const total = expected.yes + expected.no + expected.refused + expected.none;
  const answers = [
    plural(expected.yes, 'oui', 'oui'),
    plural(expected.no, 'non', 'non'),
    plural(expected.refused, 'refusée', 'refusées'),
    `${expected.none} sans réponse`,
  ];
  const lines = [
    `Réinscriptions de ${from} à ${to} : ${plural(total, 'enfant attendu', 'enfants attendus')} ; réponses : ${answers.join(', ')}.`,
    `Ne sont pas attendus : ${leaving} en fin de scolarité (6e), ${plural(gone, 'déjà parti', 'déjà partis')}.`,
  ];
  if (deadline !== undefined) {
    const cost =
      penaltyCents === undefined
        ? ''
        : ` ; après ce jour, pénalité de ${chf(penaltyCents)}, sauf pour qui reste à la crèche`;
    lines.push(`Délai : ${shortDate(deadline)}, ce jour compris${cost}.`);
  }
  lines.push(
    letters === 0
      ? `Aucune lettre à faire${lettersMade > 0 ? ` ; ${plural(lettersMade, 'famille a déjà la sienne', 'familles ont déjà la leur')}` : ''}.`
      : `${plural(letters, 'lettre à faire', 'lettres à faire')}, une par famille (Doc et PDF, environ ${plural(Math.ceil((letters * 1.2) / 60), 'minute', 'minutes')}), et leurs envois à préparer ; rien n’est encore envoyé.`,
  );
  if (letters > 0 && withoutEmail > 0) lines.push(`Familles sans e-mail, lettre à imprimer : ${withoutEmail}.`);
  for (const { name, level, next } of counts.tooYoung) {
    lines.push(`${name} reste en ${level} : ${tooYoungWords(next)}.`);
  }
  return [...lines, ...owingLines(counts)];
}

const MOST_NAMED = 12;

function owingLines({ owing }: Pick<CampaignCounts, 'owing'>): string[] {
  if (owing.length === 0) return [];
  const named = owing.slice(0, MOST_NAMED).map(({ name, cents }) => `${name} ${chf(cents)}`);
  const rest = owing.length > MOST_NAMED ? `, et ${owing.length - MOST_NAMED} autres` : '';
  return [
    `${plural(owing.length, 'famille a des montants échus', 'familles ont des montants échus')} (art. 1.5) : ${named.join(', ')}${rest}.`,
  ];
}

export const GRID_CAPTION = 'Réponses reçues (ce qui est rempli est enregistré ; aucune lettre n’est alors faite)';

/** What one answer would change. */
export function answerLine({ child, answer, row, place, requestedOn }: AnswerChange, year: string): string {
  const { pupil } = child;
  const who = `${fullName(pupil)} (${pupil.id})`;
  const day = `réponse du ${shortDate(requestedOn)}`;
  const kept = row === undefined ? '' : ` ; l’inscription ${row.id} est mise à jour`;
  if (answer === 'no') return `${who} : non pour ${year}, ${day} ; rien ne sera facturé pour ${year}${kept}.`;
  if (answer === 'refused')
    return `${who} : réinscription ${year} refusée par l’école le ${shortDate(requestedOn)}${kept}.`;
  return `${who} : oui pour ${year}${place?.level === undefined ? '' : `, niveau ${place.level}`}, ${day}${kept}.`;
}

export const NOTHING_NEW = 'Ces réponses sont déjà enregistrées.';

/** What the Journal keeps of an override or a refusal (R-1.7). */
export function answerNote(
  change: Pick<AnswerChange, 'answer' | 'reason'> & { readonly child: { readonly pupil: { readonly id: string } } },
  year: string,
  owed: { cents: number; invoices: readonly string[] },
) {
  const isRefused = change.answer === 'refused';
  return {
    what: isRefused
      ? `Réinscription ${year} refusée pour frais impayés (art. 1.5)`
      : `Réinscription ${year} acceptée malgré un compte en retard (art. 1.5)`,
    tab: 'Élèves',
    line: change.child.pupil.id,
    before: `${chf(owed.cents)} en retard : ${owed.invoices.join(', ')}`,
    after: change.reason ?? '',
  };
}

export function answersOutcome(changes: readonly AnswerChange[], penaltyCents: number | undefined): string[] {
  const count = (answer: AnswerChange['answer']) => changes.filter((change) => change.answer === answer).length;
  const late = changes.filter(({ isLate }) => isLate);
  const lines = [
    changes.length === 0
      ? NOTHING_NEW
      : `${plural(changes.length, 'réponse enregistrée', 'réponses enregistrées')} : ${count('yes')} oui, ${count('no')} non, ${plural(count('refused'), 'refusée', 'refusées')}.`,
  ];
  if (late.length > 0) {
    const cost = penaltyCents === undefined ? '' : ` de ${chf(penaltyCents)}`;
    const names = late.map(({ child }) => fullName(child.pupil)).join(', ');
    lines.push(`Hors délai, la pénalité${cost} sera facturée (ann. 2) : ${names}.`);
  }
  return lines;
}
