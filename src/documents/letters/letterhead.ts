/** What stands at the head of every letter: the school, the day, the addressee. Pure. */
import type { LocalDate } from '../../domain/shared/local-date';
import { longDate, shortDate } from '../../messages/words';
import { formatIban } from '../qr-bill/reference';
import type { Address } from '../qr-bill/slip';
import type { LETTERHEAD_FIELDS } from './letter-form';

export interface SchoolIdentity {
  readonly address: Address;
  readonly iban: string;
  /** E-mail and telephone on one line; may be empty. */
  readonly contact: string;
}

export interface Letterhead {
  readonly school: SchoolIdentity;
  readonly date: LocalDate;
  readonly addressee: Address;
  readonly familyName: string;
}

/** @returns the values of the fields that every letter has */
export function letterheadFields({
  school,
  date,
  addressee,
  familyName,
}: Letterhead): Record<keyof typeof LETTERHEAD_FIELDS, string> {
  return {
    ecole_nom: school.address.name,
    ecole_adresse: addressLines(school.address).slice(1).join(', '),
    ecole_contact: school.contact,
    ville: school.address.town,
    iban: formatIban(school.iban),
    date: shortDate(date),
    date_longue: longDate(date),
    destinataire: addressLines(addressee).join('\n'),
    famille: familyName,
  };
}

function addressLines({ name, street, number, postcode, town, country }: Address): string[] {
  const lines = [name, `${street} ${number}`.trim(), `${postcode} ${town}`.trim(), countryLine(country)];
  return lines.filter((line) => line !== '');
}

const COUNTRIES: Readonly<Record<string, string>> = {
  CH: '',
  FR: 'France',
  DE: 'Allemagne',
  AT: 'Autriche',
  LI: 'Liechtenstein',
};

/** Mail within Switzerland names no country. */
function countryLine(country: string): string {
  return COUNTRIES[country] ?? country;
}
