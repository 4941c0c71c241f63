/** The certificates of a pupil: enrolment and deregistration; their fields. Pure. */
import type { CertificateFacts } from '../../domain/enrolment/certificate';
import { type Help, help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { transferSentence } from '../../messages/family-documents';
import { longDate } from '../../messages/words';
import { HELP_NUMBER_FIELDS, HELP_NUMBERS_LOOP, type LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';
import type { HelpNumber } from './statement';

const COMMON: Readonly<Record<string, Help>> = {
  eleve: help('Prénom et nom de l’élève'),
  eleve_id: help('Identifiant de l’élève'),
  naissance: help('Date de naissance'),
  entree: help('Premier jour dans l’école'),
  annee: help('Année scolaire'),
  niveau: help('Niveau'),
  classe: help('Classe ; « – » sans classe'),
  debut: help('Premier jour de cette inscription'),
};

const LOOPS = { [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS };

export const SCHOOL_CERTIFICATE_FORM: LetterForm = {
  key: 'modele|scolarite',
  name: 'Modèle de certificat de scolarité Écolage',
  fields: COMMON,
  loops: LOOPS,
};

export const DEREGISTRATION_FORM: LetterForm = {
  key: 'modele|radiation',
  name: 'Modèle de certificat de radiation Écolage',
  fields: {
    ...COMMON,
    sortie: help('Dernier jour dans l’école'),
    transmission: help('À qui vont le certificat et le livret scolaire'),
  },
  loops: LOOPS,
};

export interface CertificateContent {
  readonly letterhead: Letterhead;
  readonly pupil: { readonly id: string; readonly name: string; readonly birth: LocalDate };
  readonly facts: CertificateFacts;
  readonly helpNumbers: readonly HelpNumber[];
}

/** What stands where there is nothing to state. */
const NONE = '–';

export function certificateFields({
  letterhead,
  pupil,
  facts,
  helpNumbers,
}: CertificateContent): Record<string, unknown> {
  return {
    ...letterheadFields(letterhead),
    eleve: pupil.name,
    eleve_id: pupil.id,
    naissance: longDate(pupil.birth),
    entree: longDate(facts.enteredOn),
    annee: facts.year,
    niveau: facts.level ?? NONE,
    classe: facts.className ?? NONE,
    debut: longDate(facts.startsOn),
    transmission: transferSentence(facts),
    sortie: facts.leftOn === undefined ? NONE : longDate(facts.leftOn),
    [HELP_NUMBERS_LOOP]: helpNumbers.map(({ name, number }) => ({ nom: name, numero: number })),
  };
}
