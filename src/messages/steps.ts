/** French wording of the steps of a computed amount, one sentence that ends in the article; printed on invoices. */
import { citationOf } from '../domain/regulation/articles';
import type { ExplainedAmount } from '../domain/shared/explained';
import type { Sentence } from './sentence';
import { chf, monthName, ordinal, percent, plural, quantityOf, shortDate, word } from './words';

const sectionTariff: Sentence = ({ category, kind, year, amount }) =>
  `${word(category)}, tarif ${word(kind)} ${year} : ${chf(amount)}`;
const flat: (what: string) => Sentence =
  (what) =>
  ({ year, amount }) =>
    `${what} ${year} : ${chf(amount)}`;

const months: Sentence = ({ months: count, of }) => `${count} mois sur ${of}`;
const arrived: Sentence = (data) => `${months(data)} (arrivée le ${shortDate(data.arrival)})`;
const leaving: Sentence = ({ departure }) => `départ le ${shortDate(departure)}`;
const lesser: Sentence = (data) =>
  `le moindre de ${arrived(data)} et de ${percent(data.basisPoints)} (${leaving(data)})`;
const withdrawn: Sentence = ({ departure }) =>
  `désistement le ${shortDate(departure)}, avant le premier jour de présence : rien n’est dû`;

/** By step; an empty sentence says nothing and cites nothing. */
const STEP_SENTENCES: Readonly<Record<string, Sentence>> = {
  'annual-tariff': sectionTariff,
  'monthly-tariff': ({ days, year, amount }) =>
    `crèche ${plural(Number(days), 'jour', 'jours')} par semaine ${year} : ${chf(amount)} par mois`,
  'first-child': () => '',
  'sibling-reduction': ({ rank, basisPoints }) => `${ordinal(rank)} enfant : −${percent(basisPoints)}`,
  'no-reduction-corporate': ({ rank }) => (Number(rank) === 1 ? '' : 'sans réduction fratrie'),
  months: arrived,
  'months-before-change': (data) => `${months(data)} (jusqu’au changement du ${shortDate(data.handover)})`,
  'months-lesser': lesser,
  'departure-share': (data) => `${percent(data.basisPoints)} dus (${leaving(data)})`,
  'departure-share-lesser': lesser,
  withdrawn,
  'withdrawn-lesser': withdrawn,
  rounding: ({ amount }) => `arrondi : ${chf(amount)}`,
  'creche-months': ({ months: count, amount }) => `${count} mois × ${chf(amount)}`,
  'creche-month': ({ month }) => monthName(String(month)),
  'creche-return': ({ months: count }) =>
    `retour à la crèche en moins de deux mois : ${plural(Number(count), 'mensualité', 'mensualités')}`,
  'enrolment-fee': flat('frais d’inscription'),
  're-enrolment-penalty': flat('réinscription après le délai, pénalité'),
  'exceptional-day': flat('accueil exceptionnel'),
  'granted-late': ({ latest }) => `accordé malgré une demande après le ${shortDate(latest)}`,
  'granted-over-capacity': () => 'accordé malgré le nombre de places',
  'late-pickup': ({ minutes, slices, amount }) =>
    `${plural(Number(minutes), 'minute', 'minutes')} de retard : ${slices} × ${chf(amount)} par tranche entamée de 10 minutes`,
  'reminder-fee': ({ invoiceRank, yearRank, perInvoice, perYear, rule }) =>
    `${ordinal(invoiceRank)} rappel de la facture (${chf(perInvoice)}), ${ordinal(yearRank)} de l’année scolaire (${chf(perYear)}) : ${rule === 'addition' ? 'somme des deux' : 'le plus élevé'}`,
  'reminder-fee-employer': ({ invoiceRank, perInvoice }) =>
    `${ordinal(invoiceRank)} rappel de la facture (${chf(perInvoice)}), à un employeur : hors du barème de l’année`,
  instalment: ({ part, due, already }) =>
    part === 'T1'
      ? `1re tranche, 50 % de ${chf(due)}`
      : `2e tranche, ${chf(due)}${Number(already) === 0 ? '' : ` moins ${chf(already)} déjà facturés`}`,
  correction: ({ due, already }) => `${chf(due)} dus en tout, moins ${chf(already)} déjà facturés`,
  limited: ({ due, already }) =>
    `limité à ${chf(due)} dus en tout pour l’année${Number(already) === 0 ? '' : `, dont ${chf(already)} déjà facturés`}`,
  service: ({ quantity, price, unit }) => `${quantityOf(quantity, unit)} × ${chf(price)}`,
  'included-corporate': () => 'compris dans le tarif Corporate',
  damage: ({ description }) => `dommage : ${description}`,
  share: ({ share, payer }) =>
    `part de ${String(share).replace('.', ',')} %${payer === '' || payer === undefined ? '' : ` (${payer})`}`,
};

/**
 * One sentence of steps ending in the amount and the articles of the regulation.
 * @throws an Error for a step without wording
 * @example `Élémentaire, tarif Normal 2022-23 : CHF 8'300.00 ; 2e enfant : −10 % ; soit CHF 7'470.00 (ann. 2 §Écolages, …)`
 */
export function describeSteps(amount: ExplainedAmount): string {
  const said = saidSteps(amount);
  const last = said[said.length - 1]?.text ?? '';
  const total = chf(amount.amountCents);
  const parts = said.map(({ text }) => text);
  // A single tariff or a rounding already ends in the amount.
  if (!last.endsWith(` : ${total}`)) parts.push(`soit ${total}`);
  const citation = citeSteps(amount);
  const sentence = parts.join(' ; ');
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${citation === '' ? '' : ` (${citation})`}`;
}

/** The articles of the steps that have something to say. */
export function citeSteps(amount: ExplainedAmount): string {
  return citationOf(
    saidSteps(amount)
      .map(({ rule }) => rule)
      .join(', '),
  );
}

function saidSteps({ steps }: ExplainedAmount) {
  return steps.map((step) => ({ ...step, text: wordingOf(step.code)(step.data) })).filter(({ text }) => text !== '');
}

function wordingOf(code: string): Sentence {
  const wording = STEP_SENTENCES[code];
  if (wording === undefined) throw new Error(`No wording for the step ${code}`);
  return wording;
}

/** Steps that have a wording, for the test that none is missing. */
export const KNOWN_STEPS: readonly string[] = Object.keys(STEP_SENTENCES);
