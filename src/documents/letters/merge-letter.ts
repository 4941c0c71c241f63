/** The fields of the letters of a mail merge: what the school may place in them, per family and per child. */
import { help } from '../../domain/shared/help-text';
import { HELP_NUMBER_FIELDS, HELP_NUMBERS_LOOP, LETTERHEAD_FIELDS } from './letter-form';

/** Fields of every letter of a merge. */
export const MERGE_FIELDS = {
  ...LETTERHEAD_FIELDS,
  salutation: help('Madame, Monsieur… selon les représentants légaux et la langue'),
  annee: help('Année scolaire'),
  noms_enfants: help('Prénoms des enfants : Ada, Léo et Zoé'),
  solde: help('Solde du compte de la famille, comme SOLDE'),
  a_payer: help('Ce que la famille doit, avoirs déduits, sans les factures aux employeurs'),
  en_retard: help('Ce qui en est échu'),
  credit: help('Ce que la famille a en sa faveur'),
} as const;

/** Fields of a child: inside `{#enfants}…{/enfants}`, and anywhere in a letter per pupil. */
export const CHILD_FIELDS = {
  eleve: help('Prénom et nom de l’élève'),
  prenom: help('Prénom'),
  nom: help('Nom'),
  naissance: help('Date de naissance'),
  classe: help('Classe'),
  niveau: help('Niveau'),
  section: help('Catégorie : Crèche, Élémentaire…'),
} as const;

/** Fields of an open invoice, inside `{#factures}…{/factures}`. */
const OPEN_INVOICE_FIELDS = {
  facture: help('Numéro de la facture'),
  facture_date: help('Date de la facture'),
  facture_echeance: help('Échéance'),
  facture_ouvert: help('Montant encore ouvert, frais de rappel compris'),
} as const;

export const CHILDREN_LOOP = 'enfants';

/** Loops with the fields inside. */
export const MERGE_LOOPS = {
  [CHILDREN_LOOP]: CHILD_FIELDS,
  factures: OPEN_INVOICE_FIELDS,
  [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS,
} as const;

export type Language = 'fr' | 'de' | 'en';
export const LANGUAGE_SECTIONS: readonly Language[] = ['fr', 'de', 'en'];

/** Where the school writes in the starting letter; a merge warns while they are there. */
export const TEXT_MARKS: Readonly<Record<Language, string>> = {
  fr: '[Votre texte]',
  de: '[Ihr Text]',
  en: '[Your text]',
};

/** Parts that are printed only where they hold: `{#si_en_retard}…{/si_en_retard}`. */
export const MERGE_CONDITIONS = ['si_a_payer', 'si_en_retard', 'si_credit'] as const;

/** Fields that may be empty; a letter with any other empty field is not made. */
export const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['ecole_contact']);

type Texts<F> = Readonly<Record<keyof F, string>>;

export type MergeFields = Texts<typeof MERGE_FIELDS> &
  Partial<Texts<typeof CHILD_FIELDS>> &
  Readonly<Record<Language | (typeof MERGE_CONDITIONS)[number], boolean>> & {
    readonly enfants: readonly Texts<typeof CHILD_FIELDS>[];
    readonly factures: readonly Texts<typeof OPEN_INVOICE_FIELDS>[];
    readonly [HELP_NUMBERS_LOOP]: readonly Texts<typeof HELP_NUMBER_FIELDS>[];
  };
