/** The draft report on repeated absences or lateness, with the pupil's dossier (R-4.5, D-4.6): its fields. Pure. */
import type { AbsenceStanding, AttendanceRecord } from '../../domain/attendance/absences';
import type { ThresholdKind } from '../../domain/attendance/thresholds';
import type { HalfDay } from '../../domain/attendance/timetable';
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { REPORT_WORDS, type ReportLanguage, type ReportWords } from '../../messages/absence-report';
import { motiveText } from '../../messages/absences';
import { shortDate } from '../../messages/words';
import { atMostOnce, type LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';

const FIELDS = {
  eleve: help('Prénom et nom de l’élève'),
  naissance: help('Date de naissance'),
  niveau: help('Niveau'),
  classe: help('Classe ; « – » sans classe'),
  annee: help('Année scolaire'),
  adresse: help('Adresse de la famille'),
  representants: help('Représentants légaux'),
  absences_fenetre: help('Demi-journées injustifiées des 30 derniers jours de classe'),
  absences_annee: help('Demi-journées injustifiées depuis la rentrée'),
  retards_fenetre: help('Retards des 30 derniers jours de classe'),
  retards_annee: help('Retards depuis la rentrée'),
  minutes_retard: help('Minutes de retard depuis la rentrée'),
  lettres_nombre: help('Nombre de lettres'),
  conges_nombre: help('Nombre de demandes de congé de l’année'),
  lieu_date: help('Lieu et date, dans la langue de la lettre'),
} as const;

const LOOPS = {
  classes: { classe: help('La classe ; rien sans classe') },
  legaux: { representants: help('Représentants légaux ; rien s’il n’y en a pas') },
  avec_lettres: { lettres_nombre: help('Autour de la liste des lettres ; rien sans lettre') },
  avec_conges: { conges_nombre: help('Autour de la liste des congés ; rien sans demande') },
  franchissements: { seuil: help('Seuil atteint'), jour: help('Jour où il l’a été') },
  lignes: {
    jour: help('Date'),
    demi_journee: help('Demi-journée'),
    constat: help('Absence injustifiée, justifiée, autorisée ; retard ; départ anticipé'),
    motif: help('Motif annoncé ; jamais de diagnostic'),
    annoncee: help('Par qui et quand'),
    justifiee: help('Jour du justificatif écrit'),
    minutes: help('Minutes manquées, pour un retard ou un départ anticipé'),
  },
  lettres: { jour: help('Jour de la lettre'), absence: help('Absence concernée'), etat: help('Où en est l’envoi') },
  conges: {
    demande: help('Jour de la demande'),
    du: help('Premier jour demandé'),
    au: help('Dernier jour demandé'),
    motif: help('Motif de la demande'),
    decision: help('Décision de la Direction'),
  },
} as const;

export const REPORT_FORMS: Readonly<Record<ReportLanguage, LetterForm>> = {
  fr: { key: 'modele|signalement-fr', name: 'Modèle de signalement Écolage', fields: FIELDS, loops: LOOPS },
  de: { key: 'modele|signalement-de', name: 'Modèle de signalement Écolage (allemand)', fields: FIELDS, loops: LOOPS },
};

/** A row of the log with what it counts as. */
export interface ReportedRow extends AttendanceRecord {
  /** Undefined for late arrivals and early leaves. */
  readonly standing: AbsenceStanding | undefined;
  /** Minutes of class missed by a late arrival or an early leave. */
  readonly missedMinutes: number | undefined;
}

export interface ReportContent {
  /** The authority is its addressee. */
  readonly letterhead: Omit<Letterhead, 'addressee'>;
  readonly pupil: { readonly name: string; readonly birth: LocalDate };
  readonly level: string;
  readonly className: string;
  readonly year: string;
  readonly address: string;
  readonly guardians: string;
  readonly crossed: readonly { readonly kind: ThresholdKind; readonly threshold: number; readonly on: LocalDate }[];
  readonly counts: Readonly<Record<ThresholdKind, { readonly inWindow: number; readonly total: number }>>;
  readonly rows: readonly ReportedRow[];
  readonly letters: readonly {
    readonly on: LocalDate | undefined;
    readonly day: LocalDate;
    readonly halfDay: HalfDay;
    readonly status: keyof ReportWords['mails'];
    readonly isPosted: boolean;
  }[];
  readonly leaves: readonly {
    readonly requestedOn: LocalDate | undefined;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly motive: string | undefined;
    readonly decision: keyof ReportWords['decisions'] | undefined;
  }[];
}

/** What stands where there is nothing to state. */
const NONE = '–';

export function reportFields(content: ReportContent, language: ReportLanguage): Record<string, unknown> {
  const words = REPORT_WORDS[language];
  const { letterhead, pupil, counts, rows } = content;
  const addressee = { name: words.authority, street: '', number: '', postcode: '', town: '', country: 'CH' };
  const late = rows.filter(({ code }) => code === 'late');
  return {
    ...letterheadFields({ ...letterhead, addressee }),
    eleve: pupil.name,
    naissance: shortDate(pupil.birth),
    niveau: content.level,
    classe: content.className || NONE,
    annee: content.year,
    adresse: content.address,
    representants: content.guardians || NONE,
    absences_fenetre: String(counts.absences.inWindow),
    absences_annee: String(counts.absences.total),
    retards_fenetre: String(counts.lateness.inWindow),
    retards_annee: String(counts.lateness.total),
    minutes_retard: String(late.reduce((sum, { missedMinutes }) => sum + (missedMinutes ?? 0), 0)),
    lettres_nombre: String(content.letters.length),
    conges_nombre: String(content.leaves.length),
    lieu_date: words.placeAndDate(letterhead.school.address.town, letterhead.date),
    ...atMostOnce({
      classes: ['classe', content.className],
      legaux: ['representants', content.guardians],
      avec_lettres: ['lettres_nombre', countText(content.letters)],
      avec_conges: ['conges_nombre', countText(content.leaves)],
    }),
    franchissements: content.crossed.map(({ kind, threshold, on }) => ({
      seuil: words.threshold(kind, threshold),
      jour: shortDate(on),
    })),
    lignes: rows.map((row) => rowFields(row, words)),
    lettres: content.letters.map(({ on, day, halfDay, status, isPosted }) => ({
      jour: shortDate(on),
      absence: `${shortDate(day)} (${words.halfDays[halfDay]})`,
      etat: isPosted ? words.byPost : words.mails[status],
    })),
    conges: content.leaves.map(({ requestedOn, from, to, motive, decision }) => ({
      demande: shortDate(requestedOn),
      du: shortDate(from),
      au: shortDate(to),
      motif: motiveText(motive, words.illness),
      decision: words.decisions[decision ?? 'pending'],
    })),
  };
}

const countText = (list: readonly unknown[]): string => (list.length === 0 ? '' : String(list.length));

function rowFields(row: ReportedRow, words: ReportWords): Record<string, string> {
  const { date, halfDay, code, standing, motive, announcedBy, announcedOn, justifiedOn, missedMinutes } = row;
  return {
    jour: shortDate(date),
    demi_journee: words.halfDays[halfDay],
    constat: standing === undefined ? (words.codes[code] ?? '') : words.standings[standing],
    motif: motiveText(motive, words.illness),
    annoncee: [motiveText(announcedBy, words.illness), shortDate(announcedOn)].filter((part) => part !== '').join(', '),
    justifiee: shortDate(justifiedOn),
    minutes: missedMinutes === undefined ? '' : String(missedMinutes),
  };
}
