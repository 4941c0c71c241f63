/** French texts of invoice lines: what each charge is called. */
import type { Charge } from '../domain/invoicing/charge';
import { partsOf } from '../domain/ledger/keys';
import { NATURES, wordOf } from '../sheets/choices';
import { monthName, quantityOf, shortDate } from './words';

/**
 * The label of a charge, as it stands in the ledger and on the invoice.
 * @example `Écolage 2022-23, 1re tranche`
 */
export function chargeLabel(charge: Charge): string {
  const { key, nature, year, period, labelData: data } = charge;
  if (key.startsWith('correction|'))
    return `Correction : ${itemLabel({ ...charge, chargeKey: partsOf(key)[1] ?? '' })}`;
  switch (nature) {
    case 'enrolment-fee':
      return `Frais d’inscription ${year}`;
    case 'penalty':
      return data.subject === 'creche-return'
        ? `Pénalité de retour à la crèche ${year}`
        : `Pénalité de réinscription tardive ${year}`;
    case 'tuition':
      return `Écolage ${year}, ${period === 'T1' ? '1re' : '2e'} tranche`;
    case 'creche':
      return `Crèche ${monthName(period)}, ${data.days} ${Number(data.days) > 1 ? 'jours' : 'jour'} par semaine`;
    case 'exceptional-day':
      return `Accueil exceptionnel du ${shortDate(data.date)}`;
    case 'late-pickup':
      return `Reprise tardive du ${shortDate(data.date)}, ${data.minutes} min`;
    case 'service':
      return `${data.service}, ${monthName(period)} : ${quantityOf(data.quantity, data.unit)}`;
    case 'damage':
      return `Dommage du ${shortDate(data.date)} : ${data.description}`;
    default:
      throw new Error(`No label for a charge of nature ${nature}`);
  }
}

/** What a correction is about. */
export type LabelledItem = Pick<Charge, 'nature' | 'year' | 'period'> & { readonly chargeKey: string };

/**
 * What a correction is about: the item, an event with the day on which it was billed.
 * @example `Reprise tardive du 03.10.2022`
 */
export function itemLabel({ nature, year, period, chargeKey }: LabelledItem): string {
  const [, , date, description = ''] = partsOf(chargeKey);
  if (nature === 'exceptional-day') return `Accueil exceptionnel du ${shortDate(date)}`;
  if (nature === 'late-pickup') return `Reprise tardive du ${shortDate(date)}`;
  if (nature === 'damage') return `Dommage du ${shortDate(date)}${description === '' ? '' : ` : ${description}`}`;
  const name = wordOf(NATURES, nature);
  return nature === 'creche' || nature === 'service' ? `${name} ${monthName(period)}` : `${name} ${year}`;
}
