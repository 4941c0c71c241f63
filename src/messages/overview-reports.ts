/** French texts of the reports: arrears by age, income by month and section, forecast. */
import type { LocalDate } from '../domain/shared/local-date';
import { SECTIONS, wordOf } from '../sheets/choices';
import { chf, plural, shortDate } from './words';

export const RECEIVABLES_TAB = 'Créances';
export const INCOME_TAB = 'Recettes';
export const TOTAL = 'Total';

export const AGE_CAPTIONS = ['Non échu', '0–30 jours', '31–60 jours', '61–90 jours', 'Plus de 90 jours'] as const;

export const RECEIVABLE_HEADERS: readonly string[] = [
  'Situation au',
  'Famille',
  'Payeur',
  'Nom',
  ...AGE_CAPTIONS,
  'Frais de rappel',
  'Crédit',
  'Hors facture',
  'Solde',
];

/** More lines than a dialog should show; the tab holds them all. */
const MOST_LINES = 200;

interface Aged {
  readonly ages: readonly { readonly caption: string; readonly cents: number }[];
  readonly feesCents: number;
  readonly creditCents: number;
  readonly otherCents: number;
  readonly totalCents: number;
}

export function receivableLines(
  today: LocalDate,
  total: Aged,
  payers: readonly (Aged & { readonly name: string; readonly id: string })[],
): string[] {
  const shown = payers.slice(0, MOST_LINES).map((payer) => `${payer.name} (${payer.id}) : ${describeAged(payer)}`);
  const hidden = payers.length - shown.length;
  return [
    `Situation au ${shortDate(today)}, ${plural(payers.length, 'payeur', 'payeurs')} : ${describeAged(total)}`,
    ...shown,
    ...(hidden > 0 ? [`… et ${plural(hidden, 'autre', 'autres')} dans l’onglet « ${RECEIVABLES_TAB} ».`] : []),
  ];
}

function describeAged({ ages, feesCents, creditCents, otherCents, totalCents }: Aged): string {
  const parts = [
    ...ages.map(({ caption, cents }, index) => ({
      caption: index === 0 ? 'non échu' : `échu ${caption.toLowerCase()}`,
      cents,
    })),
    { caption: 'frais de rappel', cents: feesCents },
    { caption: 'crédit', cents: -creditCents },
    { caption: 'hors facture', cents: otherCents },
  ].filter(({ cents }) => cents !== 0);
  const words = parts.map(({ caption, cents }) => `${caption} ${chf(cents)}`);
  return `${[`solde ${chf(totalCents)}`, ...words].join(' ; ')}.`;
}

export const NO_RECEIVABLES = 'Aucun montant ouvert et aucun crédit.';

export function reportWritten(tab: string): string {
  return `L’onglet « ${tab} » est à jour.`;
}

export const INCOME_HEADERS = {
  month: 'Mois',
  section: 'Section',
  net: 'Net',
  received: 'Encaissé',
  invoiced: 'Facturé pour l’année',
  toCome: 'Encore à facturer',
  expected: 'Total prévu',
} as const;

const NO_SECTION = 'Sans section';

export function sectionName(section: (typeof SECTIONS)[string] | undefined): string {
  return section === undefined ? NO_SECTION : wordOf(SECTIONS, section);
}

export const forecastCaption = (year: string): string => `Prévision ${year}`;

export function incomeLine(caption: string, netCents: number, receivedCents: number | undefined): string {
  const received = receivedCents === undefined ? '' : `, encaissé ${chf(receivedCents)}`;
  return `${caption} : net ${chf(netCents)}${received}.`;
}

export function incomePeriod(from: LocalDate, to: LocalDate): string {
  return `Recettes du ${shortDate(from)} au ${shortDate(to)}, par date d’écriture.`;
}

export function forecastLine(caption: string, invoiced: number, toCome: number, total: number): string {
  return `${caption} : facturé ${chf(invoiced)}, encore à facturer ${chf(toCome)}, total prévu ${chf(total)}.`;
}
