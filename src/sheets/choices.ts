/** The French words of the drop-downs and the codes behind them (the glossary's rows that a cell can hold). */

import type { EnrolmentStatus } from '../domain/enrolment/enrolment';
import type { Level } from '../domain/enrolment/level';
import type { EnrolmentType } from '../domain/fees/tuition-due';
import type { Nature } from '../domain/ledger/entry';
import type { Section, TariffCategory, TariffKind, TariffUnit } from '../domain/tariffs/tariff';

export const SECTIONS: Readonly<Record<string, Section>> = {
  Crèche: 'creche',
  'Maternelle Petits': 'preschool-junior',
  'Maternelle Moyens et Grands': 'preschool-senior',
  Élémentaire: 'elementary',
  '6e': 'sixth-grade',
};

export const TARIFF_CATEGORIES: Readonly<Record<string, TariffCategory>> = {
  Inscription: 'enrolment-fee',
  'Pénalité de réinscription': 're-enrolment-penalty',
  'Maternelle Petits': 'preschool-junior',
  'Maternelle Moyens et Grands': 'preschool-senior',
  Élémentaire: 'elementary',
  '6e': 'sixth-grade',
  Crèche: 'creche',
  'Accueil exceptionnel': 'exceptional-day',
  Retard: 'late-pickup',
  'Rappel par facture': 'reminder-per-invoice',
  'Rappel par année': 'reminder-per-year',
  'Réduction fratrie': 'sibling-reduction',
  'Part due au départ': 'departure-share',
};

export const TARIFF_KINDS: Readonly<Record<string, TariffKind>> = { Normal: 'normal', Corporate: 'corporate' };

export const TARIFF_UNITS: Readonly<Record<string, TariffUnit>> = {
  CHF: 'chf',
  'CHF/an': 'chf-per-year',
  'CHF/mois': 'chf-per-month',
  '%': 'percent',
};

export const LEVELS: Readonly<Record<string, Level>> = {
  Crèche: 'Crèche',
  PS: 'PS',
  MS: 'MS',
  GS: 'GS',
  CP: 'CP',
  CE1: 'CE1',
  CE2: 'CE2',
  CM1: 'CM1',
  CM2: 'CM2',
  '6e': '6e',
};

export const ENROLMENT_TYPES: Readonly<Record<string, EnrolmentType>> = {
  Première: 'first',
  Réinscription: 're-enrolment',
  Retour: 'return',
};

export const ENROLMENT_STATUSES: Readonly<Record<string, EnrolmentStatus>> = {
  Demandée: 'requested',
  'Prise en compte': 'accepted',
  Confirmée: 'confirmed',
  Sortie: 'left',
  Annulée: 'cancelled',
  Refusée: 'refused',
};

export const NATURES: Readonly<Record<string, Nature>> = {
  Inscription: 'enrolment-fee',
  Pénalité: 'penalty',
  Écolage: 'tuition',
  Crèche: 'creche',
  'Accueil exceptionnel': 'exceptional-day',
  Retard: 'late-pickup',
  Rappel: 'reminder',
  Prestation: 'service',
  Dommage: 'damage',
  Paiement: 'payment',
  Avoir: 'credit-note',
  Remise: 'waiver',
  Remboursement: 'refund',
};

export const WEEKDAYS: Readonly<Record<string, number>> = {
  Lundi: 1,
  Mardi: 2,
  Mercredi: 3,
  Jeudi: 4,
  Vendredi: 5,
  Samedi: 6,
  Dimanche: 7,
};

export const HALF_DAYS = { Matin: 'morning', 'Après-midi': 'afternoon' } as const;
export const ATTENDANCE_CODES = {
  Présent: 'present',
  Absent: 'absent',
  Retard: 'late',
  'Départ anticipé': 'early-leave',
  Excusé: 'excused',
  Congé: 'leave',
} as const;
export const REMINDER_RULES = { 'le plus élevé': 'higher', addition: 'addition' } as const;
export const INVOICE_STATUSES = {
  Émise: 'issued',
  'Partiellement payée': 'part-paid',
  Payée: 'paid',
  Annulée: 'cancelled',
} as const;
export const INVOICE_TYPES = { Facture: 'invoice', Avoir: 'credit-note' } as const;
export const MAIL_STATUSES = {
  Prévu: 'planned',
  'En cours': 'sending',
  Envoyé: 'sent',
  Échec: 'failed',
  Douteux: 'doubtful',
} as const;
export const REMINDER_STATUSES = { Proposé: 'proposed', Envoyé: 'sent', Retenu: 'held', Annulé: 'cancelled' } as const;
export const DECISIONS = { 'En attente': 'pending', Accordé: 'granted', Refusé: 'refused' } as const;
export const EXCEPTIONAL_DAY_STATUSES = { Demandé: 'requested', Accordé: 'granted', Refusé: 'refused' } as const;
export const DAMAGE_STATUSES = { 'À facturer': 'to-invoice', Abandonné: 'dropped' } as const;
export const PUPIL_STATUSES = { Inscrit: 'enrolled', Sorti: 'left' } as const;
export const PAYER_TYPES = { Responsable: 'guardian', Employeur: 'employer' } as const;
export const LANGUAGES = { fr: 'fr', de: 'de', en: 'en' } as const;

/** The French word of a code, as a cell shows it. */
export function wordOf<T>(choices: Readonly<Record<string, T>>, code: T): string {
  const found = Object.entries(choices).find(([, value]) => value === code);
  if (found === undefined) throw new Error(`No French word for ${String(code)}`);
  return found[0];
}
