/** What each letter says: its language, its template and the value of every field. Pure. */
import { HELP_NUMBERS_LOOP } from '../../documents/letters/letter-form';
import { letterheadFields, type SchoolIdentity } from '../../documents/letters/letterhead';
import type { Language, MergeFields } from '../../documents/letters/merge-letter';
import { listIn, longDateIn, salutationIn } from '../../documents/letters/merge-words';
import type { EnrolledPupil } from '../../domain/audience/enrolled-pupil';
import type { LocalDate } from '../../domain/shared/local-date';
import { formatCents } from '../../domain/shared/money';
import { fullName } from '../../domain/shared/names';
import type { SchoolYear } from '../../domain/shared/school-year';
import { shortDate } from '../../messages/words';
import { SECTIONS, wordOf } from '../../sheets/choices';
import { activeNumbers } from '../family-documents/names';
import { toAddress } from '../invoicing/contents';
import type { LetterPer } from './input';
import type { LetterTemplate, LetterTemplates } from './letter-templates';
import type { MergeRows, Recipient } from './recipients';
import { languagesOf } from './template-fields';

/** What all letters of a merge share. */
export interface MergeSetting {
  readonly school: SchoolIdentity;
  readonly date: LocalDate;
  readonly year: SchoolYear;
  readonly per: LetterPer;
  /** Language of families whose own is not given, and of a letter that is written in one language only. */
  readonly language: Language;
  readonly usefulNumbers: MergeRows['usefulNumbers'];
}

export interface Letter {
  readonly recipient: Recipient;
  readonly template: LetterTemplate;
  readonly language: Language;
  /** The family's language, where the letter has no text in it. */
  readonly lackingLanguage: Language | undefined;
  readonly fields: MergeFields;
}

/** @returns a function that writes a recipient's letter */
export function letterWriter(templates: LetterTemplates, setting: MergeSetting): (recipient: Recipient) => Letter {
  const sections = languagesOf(templates.main.outline.nodes);
  const fallback = sections.length === 0 || sections.includes(setting.language) ? setting.language : sections[0];
  return (recipient) => {
    const wanted = recipient.family.language ?? setting.language;
    const ownTemplate = wanted === 'fr' ? undefined : templates[wanted];
    const isThere =
      ownTemplate !== undefined || (sections.length === 0 ? wanted === setting.language : sections.includes(wanted));
    const language = isThere ? wanted : (fallback ?? setting.language);
    return {
      recipient,
      template: ownTemplate ?? templates.main,
      language,
      lackingLanguage: isThere ? undefined : wanted,
      fields: fieldsOf(recipient, language, setting),
    };
  };
}

function fieldsOf(
  { family, pupils, guardians, standing }: Recipient,
  language: Language,
  setting: MergeSetting,
): MergeFields {
  const { school, date, year, per, usefulNumbers } = setting;
  const { balanceCents, owedCents, overdueCents, creditCents, open } = standing;
  const children = pupils.map(childFields);
  const head = letterheadFields({ school, date, addressee: toAddress(family), familyName: family.name });
  return {
    ...head,
    date_longue: longDateIn(language, date),
    salutation: salutationIn(language, guardians),
    annee: year,
    noms_enfants: listIn(
      language,
      pupils.map(({ pupil }) => pupil.firstName),
    ),
    solde: formatCents(balanceCents),
    a_payer: formatCents(Math.max(0, owedCents)),
    en_retard: formatCents(overdueCents),
    credit: formatCents(creditCents),
    ...(per === 'pupil' ? children[0] : {}),
    enfants: children,
    factures: open.map(({ invoice, openCents }) => ({
      facture: invoice.id,
      facture_date: shortDate(invoice.date),
      facture_echeance: shortDate(invoice.dueOn),
      facture_ouvert: formatCents(openCents),
    })),
    [HELP_NUMBERS_LOOP]: activeNumbers(usefulNumbers).map(({ name, number }) => ({ nom: name, numero: number })),
    fr: language === 'fr',
    de: language === 'de',
    en: language === 'en',
    si_a_payer: owedCents > 0,
    si_en_retard: overdueCents > 0,
    si_credit: creditCents > 0,
  };
}

function childFields({ pupil, section, level, className }: EnrolledPupil) {
  return {
    eleve: fullName(pupil),
    prenom: pupil.firstName,
    nom: pupil.lastName,
    naissance: shortDate(pupil.birth),
    classe: className,
    niveau: level,
    section: wordOf(SECTIONS, section),
  };
}
