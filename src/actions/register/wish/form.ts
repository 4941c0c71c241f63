/** The form of an enrolment: what is asked, part by part; what follows from an answer is asked once it is given. */
import { isHandedOver } from '../../../domain/admission/pick-up';
import type { LocalDate } from '../../../domain/shared/local-date';
import type { Section } from '../../../domain/tariffs/tariff';
import { FORM_HINTS, FORM_PARTS, REGISTER_TEXTS } from '../../../messages/register';
import { ENROLMENT_TYPES, LANGUAGES, LEVELS, PAYER_TYPES, SECTIONS, TARIFF_KINDS } from '../../../sheets/choices';
import { BILLABLE_OBJECTS } from '../../../sheets/tables/register/payers';
import type { ActionInput, Choice, Field } from '../../action';
import { familyChoices } from '../../shared/choices';
import { nearYears } from '../admission/plan-enrolment';
import { NEW_FAMILY } from '../admission/resolve-family';
import type { RegisterRows } from '../tables';
import { COLLECTORS, LABELS } from './labels';

const YES_NO = ['oui', 'non'];
const COUNTRIES = ['Suisse', 'France', 'Allemagne'];

export interface FormFacts {
  readonly input: ActionInput;
  readonly families: RegisterRows['families'];
  readonly today: LocalDate;
  /** Once it is known, by age or by choice. */
  readonly section: Section | undefined;
}

/** Asked for where amounts are overdue. */
export const REASON_FIELD: Field = {
  ...{ name: 'motif', label: LABELS.motif ?? '', kind: 'text', part: FORM_PARTS.direction, hint: FORM_HINTS.reason },
};

export function fieldsOf(facts: FormFacts): Field[] {
  const { input } = facts;
  const isGiven = (name: string): boolean => String(input[name] ?? '').trim() !== '';
  const isKnownFamily = isGiven('famille') && input.famille !== NEW_FAMILY;
  return [
    ...part(FORM_PARTS.child, childFields()),
    ...part(FORM_PARTS.family, [
      choice('famille', familyOptions(facts.families), { hint: FORM_HINTS.family }),
      ...(isKnownFamily ? [] : addressFields()),
      date('reglementSigneLe'),
    ]),
    ...part(FORM_PARTS.guardians, guardianFields(isKnownFamily || isGiven('resp1Nom'))),
    ...(facts.section === undefined || isHandedOver(facts.section)
      ? part(FORM_PARTS.collectors, collectorFields(isGiven))
      : []),
    ...part(FORM_PARTS.payers, payerFields(isGiven)),
    ...part(FORM_PARTS.enrolment, enrolmentFields(facts)),
    ...part(FORM_PARTS.previous, [
      choice('ecolePrecedente', words(YES_NO)),
      ...(input.ecolePrecedente === 'oui' ? [date('radiationRecueLe'), date('livretRecuLe')] : []),
    ]),
  ];
}

function childFields(): Field[] {
  return [
    text('nom', { isRequired: true }),
    text('prenom', { isRequired: true }),
    { ...date('naissance'), isRequired: true },
    text('sexe'),
    choice('paysResidence', words(COUNTRIES), { hint: FORM_HINTS.residence }),
  ];
}

function addressFields(): Field[] {
  return [
    text('familleNom', { hint: FORM_HINTS.familyName }),
    text('adresse', { isRequired: true }),
    text('numero'),
    text('npa', { isRequired: true }),
    text('ville', { isRequired: true }),
    text('pays', { hint: FORM_HINTS.country }),
    choice('langue', words(Object.keys(LANGUAGES))),
  ];
}

function guardianFields(hasFirst: boolean): Field[] {
  const of = (prefix: string) =>
    ['Civilite', 'Nom', 'Prenom', 'Lien', 'Email', 'Telephone'].map((name) => text(prefix + name));
  return hasFirst ? [...of('resp1'), ...of('resp2')] : of('resp1');
}

/** The next person is asked for once the one before has a name. */
function collectorFields(isGiven: (name: string) => boolean): Field[] {
  return COLLECTORS.flatMap((prefix, index) => {
    const before = COLLECTORS[index - 1];
    if (before !== undefined && !isGiven(`${before}Nom`)) return [];
    const rest = isGiven(`${prefix}Nom`) ? ['Prenom', 'Lien', 'Telephone'] : [];
    return ['Nom', ...rest].map((name) => text(prefix + name));
  });
}

function payerFields(isGiven: (name: string) => boolean): Field[] {
  const of = (prefix: string): Field[] => {
    const first = text(`${prefix}Nom`, prefix === 'payeur' ? { hint: FORM_HINTS.payer } : {});
    if (!isGiven(`${prefix}Nom`)) return [first];
    return [
      first,
      choice(`${prefix}Type`, words(Object.keys(PAYER_TYPES))),
      choice(`${prefix}Objet`, words(BILLABLE_OBJECTS)),
      text(`${prefix}Part`),
      ...['Adresse', 'Numero', 'Npa', 'Ville', 'Pays', 'Email'].map((name) => text(prefix + name)),
    ];
  };
  return isGiven('payeurNom') ? [...of('payeur'), ...of('payeur2')] : of('payeur');
}

function enrolmentFields({ today, section }: FormFacts): Field[] {
  const isCreche = section === 'creche';
  return [
    choice('annee', words(Object.values(nearYears(today)))),
    choice('niveau', words(Object.keys(LEVELS)), { hint: FORM_HINTS.level }),
    choice('categorie', words(Object.keys(SECTIONS))),
    text('classe'),
    choice('tarif', words(Object.keys(TARIFF_KINDS))),
    ...(isCreche ? [text('joursDePresence', { hint: FORM_HINTS.weekdays }), text('jours')] : []),
    choice('type', words(Object.keys(ENROLMENT_TYPES)), { hint: FORM_HINTS.type }),
    date('demandeeLe'),
    date('debut'),
  ];
}

function familyOptions(families: RegisterRows['families']): Choice[] {
  return [{ value: NEW_FAMILY, label: REGISTER_TEXTS.newFamily }, ...familyChoices(families)];
}

type More = Partial<Pick<Field, 'isRequired' | 'hint'>>;

const words = (list: readonly string[]): Choice[] => list.map((word) => ({ value: word, label: word }));
const text = (name: string, more: More = {}): Field => ({ name, label: LABELS[name] ?? name, kind: 'text', ...more });
const date = (name: string): Field => ({ name, label: LABELS[name] ?? name, kind: 'date' });

function choice(name: string, choices: readonly Choice[], more: More = {}): Field {
  return { name, label: LABELS[name] ?? name, kind: 'choice', choices, ...more };
}

/** The heading stands over the first field of a part. */
function part(heading: string, fields: readonly Field[]): Field[] {
  return fields.map((field, index) => (index === 0 ? { ...field, part: heading } : field));
}
