/** What the person asks of a mail merge: letter, audience, texts; from the dialog or the command line. */
import type { BalanceFilter } from '../../domain/audience/select-audience';
import { withoutAccents } from '../../domain/shared/names';
import type { Issue } from '../../domain/shared/result';
import { parseSchoolYear, type SchoolYear } from '../../domain/shared/school-year';
import type { Section } from '../../domain/tariffs/tariff';
import { LEVELS, SECTIONS } from '../../sheets/choices';
import type { ActionInput } from '../action';

export const MERGE_INPUTS = {
  modele: 'nom ou identifiant du modèle de lettre',
  modele_de: 'modèle du texte allemand, s’il est à part',
  modele_en: 'modèle du texte anglais, s’il est à part',
  nouveau: 'nom d’un modèle à créer',
  fichier: 'fichier .docx à reprendre comme modèle (contenu : en base64)',
  par: '« famille » ou « eleve » : une lettre par famille (d’habitude) ou par élève',
  section: 'catégories, séparées par des virgules ; vide : toutes',
  classe: 'classes ; vide : toutes',
  niveau: 'niveaux ; vide : tous',
  famille: 'identifiants de familles ; vide : toutes',
  solde: '« tous », « debiteurs », « en retard » ou « crediteurs »',
  eleves: '« inscrits » (d’habitude) ou « tous » : aussi les familles sans enfant inscrit dans l’année',
  annee: 'année scolaire ; vide : celle des réglages',
  objet: 'objet du message',
  objet_de: 'objet en allemand',
  objet_en: 'objet en anglais',
  occasion: 'à remplir pour refaire une lettre au même texte, par exemple « mars 2023 »',
  apercu: 'true : une seule lettre d’essai, rien n’est envoyé',
  envoyer: 'false : documents seulement, sans envois',
  ecarter_vides: 'true : laisser de côté les lettres dont un champ serait vide',
} as const;

export type LetterPer = 'family' | 'pupil';

export interface MergeWish {
  /** By name or identifier: the letter of all languages, and those of one. */
  readonly templates: { readonly main: string; readonly de: string; readonly en: string };
  readonly per: LetterPer;
  readonly sections: readonly Section[];
  readonly levels: readonly string[];
  readonly classes: readonly string[];
  readonly families: readonly string[];
  readonly balance: BalanceFilter;
  readonly isForAll: boolean;
  /** Undefined: that of the settings. */
  readonly year: SchoolYear | undefined;
  readonly subjects: { readonly fr: string; readonly de: string; readonly en: string };
  readonly occasion: string;
  readonly isTrial: boolean;
  readonly isMailed: boolean;
  readonly skipsEmpty: boolean;
}

export const PER_WORDS: Readonly<Record<string, LetterPer>> = { famille: 'family', eleve: 'pupil' };
const BALANCE_WORDS: Readonly<Record<string, BalanceFilter>> = {
  tous: 'all',
  debiteurs: 'owing',
  'en retard': 'overdue',
  crediteurs: 'in-credit',
};
const AUDIENCE_WORDS: Readonly<Record<string, boolean>> = { inscrits: false, tous: true };

export interface ReadWish {
  readonly wish: MergeWish;
  /** Inputs that cannot be read; in the wish they count as not given, so that the rest can be looked at as well. */
  readonly issues: readonly Issue[];
}

/** @example readWish({ modele: 'Rentrée', solde: 'débiteurs' }).wish.balance // 'owing' */
export function readWish(input: ActionInput): ReadWish {
  const issues: Issue[] = [];
  const wordOf = <T>(name: string, words: Readonly<Record<string, T>>, preset: T): T => {
    const typed = textOf(input[name]);
    if (typed === '') return preset;
    const found = Object.entries(words).find(([word]) => withoutAccents(word) === withoutAccents(typed));
    if (found === undefined) issues.push(unknownWord(name, typed, Object.keys(words)));
    return found === undefined ? preset : found[1];
  };
  const wordsOf = <T>(name: string, words: Readonly<Record<string, T>>): T[] =>
    listOf(input[name]).flatMap((typed) => {
      const found = Object.entries(words).find(([word]) => withoutAccents(word) === withoutAccents(typed));
      if (found === undefined) issues.push(unknownWord(name, typed, Object.keys(words)));
      return found === undefined ? [] : [found[1]];
    });
  const typedYear = textOf(input.annee);
  const year = parseSchoolYear(typedYear);
  if (typedYear !== '' && year === undefined) issues.push({ code: 'merge-year', data: { value: typedYear } });
  const wish: MergeWish = {
    templates: { main: textOf(input.modele), de: textOf(input.modele_de), en: textOf(input.modele_en) },
    per: wordOf('par', PER_WORDS, 'family'),
    sections: wordsOf('section', SECTIONS),
    levels: wordsOf<string>('niveau', LEVELS),
    classes: listOf(input.classe),
    families: listOf(input.famille),
    balance: wordOf('solde', BALANCE_WORDS, 'all'),
    isForAll: wordOf('eleves', AUDIENCE_WORDS, false),
    year,
    subjects: { fr: textOf(input.objet), de: textOf(input.objet_de), en: textOf(input.objet_en) },
    occasion: textOf(input.occasion),
    isTrial: isYes(input.apercu),
    isMailed: !isNo(input.envoyer),
    skipsEmpty: isYes(input.ecarter_vides),
  };
  return { wish, issues };
}

/** A text, '' where there is none; numbers as a person would type them. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).normalize('NFC').trim() : '';
}

/** Several values: a list, or a text with commas or semicolons. */
function listOf(value: unknown): string[] {
  const parts = Array.isArray(value) ? value.map(textOf) : textOf(value).split(/[,;]/);
  return [...new Set(parts.map((part) => part.trim()).filter((part) => part !== ''))];
}

const isYes = (value: unknown): boolean => value === true || /^(true|oui)$/i.test(textOf(value));
const isNo = (value: unknown): boolean => value === false || /^(false|non)$/i.test(textOf(value));

function unknownWord(input: string, value: string, known: readonly string[]): Issue {
  return { code: 'merge-input', data: { input, value, known: known.join(', ') } };
}
