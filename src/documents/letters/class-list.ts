/** Lists of a class for the school itself: who is in it; whom to call and who may collect each child. Pure. */
import type { ClassGroup, ClassMember } from '../../domain/audience/class-members';
import type { Adult, Collecting } from '../../domain/audience/collectors';
import { type Help, help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import type { SchoolYear } from '../../domain/shared/school-year';
import { adultLine, collectorsLine, collectRule, headCount, presenceLine } from '../../messages/lists';
import { shortDate } from '../../messages/words';
import type { LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';

const COMMON: Readonly<Record<string, Help>> = {
  classe: help('Classe, ou niveau sans classe'),
  jour: help('Jour de la liste'),
  annee: help('Année scolaire'),
  effectif: help('Nombre d’élèves'),
};

export const CLASS_LIST_FORM: LetterForm = {
  key: 'modele|liste-classe',
  name: 'Modèle de liste de classe Écolage',
  fields: COMMON,
  loops: {
    eleves: {
      rang: help('Numéro dans la liste'),
      nom: help('Nom'),
      prenom: help('Prénom'),
      naissance: help('Date de naissance'),
      niveau: help('Niveau'),
      presence: help('Jours de crèche, entrée ou départ en cours d’année ; peut être vide'),
      notes: help('Vide, pour écrire'),
    },
  },
};

export const EMERGENCY_LIST_FORM: LetterForm = {
  key: 'modele|liste-urgence',
  name: 'Modèle de liste d’urgence Écolage',
  fields: COMMON,
  loops: {
    eleves: {
      eleve: help('Nom et prénom'),
      naissance: help('Date de naissance'),
      a_joindre: help('Représentants légaux et téléphones, un par ligne'),
      sortie: help('Personnes qui peuvent venir chercher l’enfant, une par ligne'),
      regle: help('Ce que dit le règlement de la sortie'),
    },
  },
};

export interface ListContent {
  readonly letterhead: Letterhead;
  readonly day: LocalDate;
  readonly year: SchoolYear;
  readonly group: ClassGroup;
}

/** What stands where no class and no level is known. */
const NONE = 'sans classe';

function commonFields({ letterhead, day, year, group }: ListContent): Record<string, unknown> {
  return {
    ...letterheadFields(letterhead),
    classe: group.name === '' ? NONE : group.name,
    jour: shortDate(day),
    annee: year,
    effectif: headCount(group.members.length),
  };
}

export function classListFields(content: ListContent): Record<string, unknown> {
  const eleves = content.group.members.map((member, index) => ({
    rang: String(index + 1),
    nom: member.pupil.lastName,
    prenom: member.pupil.firstName,
    naissance: shortDate(member.pupil.birth),
    niveau: member.level,
    presence: presenceOf(member),
    notes: '',
  }));
  return { ...commonFields(content), eleves };
}

function presenceOf({ section, enrolment, cameOn, leavesOn }: ClassMember): string {
  return presenceLine({ weekdays: section === 'creche' ? enrolment.weekdays : undefined, cameOn, leavesOn });
}

/** @param collectingOf of a member of the class */
export function emergencyListFields(
  content: ListContent,
  collectingOf: (member: ClassMember) => Collecting,
): Record<string, unknown> {
  const eleves = content.group.members.map((member) => {
    const { legal, collectors, isRestricted } = collectingOf(member);
    return {
      eleve: `${member.pupil.lastName} ${member.pupil.firstName}`,
      naissance: shortDate(member.pupil.birth),
      a_joindre: legal.map(lineOf).join('\n'),
      sortie: collectorsLine(collectors.map(lineOf), isRestricted),
      regle: collectRule(isRestricted),
    };
  });
  return { ...commonFields(content), eleves };
}

function lineOf(adult: Adult): string {
  const { firstName = '', lastName, relation, phone } = adult;
  return adultLine(fullName({ firstName, lastName }).trim(), relation, phone);
}
