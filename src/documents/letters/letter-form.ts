/** The kinds of letters that the add-on makes, and the form of each: where its template is and which fields it may use. */
import { type Help, help } from '../../domain/shared/help-text';

export type LetterKind =
  | 'invoice'
  | 'credit-note'
  | 'reminder-1'
  | 'reminder-2'
  | 'reminder-3'
  | 'access-letter'
  | 'departure'
  | 'statement'
  | 'receipt'
  | 'fees-certificate'
  | 'deregistration-certificate'
  | 'school-certificate'
  | 'justification'
  | 'absence-report-fr'
  | 'absence-report-de'
  | 're-enrolment'
  | 'leave-decision'
  | 'class-list'
  | 'emergency-list'
  | 'record-page'
  | 'merge-letter';

export interface LetterForm {
  /** The key of the template's file on Drive. */
  readonly key: string;
  /** The template's name on Drive, in French. */
  readonly name: string;
  /** Fields by name, besides those of the letterhead. */
  readonly fields: Readonly<Record<string, Help>>;
  /** Fields of each loop, by the loop's name. */
  readonly loops: Readonly<Record<string, Readonly<Record<string, Help>>>>;
}

/** Fields that every letter has. */
export const LETTERHEAD_FIELDS = {
  ecole_nom: help('Nom de l’école'),
  ecole_adresse: help('Adresse de l’école'),
  ecole_contact: help('E-mail et téléphone de l’école'),
  ville: help('Localité de l’école'),
  iban: help('IBAN de l’école'),
  date: help('Date du document (31.10.2022)'),
  date_longue: help('Date du document (31 octobre 2022)'),
  destinataire: help('Nom et adresse du destinataire'),
  famille: help('Nom de la famille'),
} as const;

/** Help numbers of tab Numéros utiles, a loop of every letter; a template may leave it out. */
export const HELP_NUMBERS_LOOP = 'numeros_utiles';
export const HELP_NUMBER_FIELDS = { nom: help('Nom du service'), numero: help('Numéro') } as const;

/**
 * Loops over one record, or over none where there is nothing to state: the template leaves the line out.
 * @param parts by the loop's name, its field and value
 * @example atMostOnce({ classes: ['classe', ''] }) // { classes: [] }
 */
export function atMostOnce(
  parts: Readonly<Record<string, readonly [field: string, value: string | undefined]>>,
): Record<string, Record<string, string>[]> {
  return Object.fromEntries(
    Object.entries(parts).map(([loop, [field, value = '']]) => [loop, value === '' ? [] : [{ [field]: value }]]),
  );
}
