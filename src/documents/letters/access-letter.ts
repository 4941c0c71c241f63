/** The letter on access to the school's premises after large arrears: its fields. Pure. */
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { formatCents } from '../../domain/shared/money';
import { shortDate } from '../../messages/words';
import type { LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';

export const ACCESS_FORM: LetterForm = {
  key: 'modele|acces',
  name: 'Modèle de lettre d’accès Écolage',
  fields: {
    arriere: help('Somme échue et impayée, en CHF'),
    seuil: help('Seuil des Réglages, en CHF'),
  },
  loops: {
    factures: {
      facture: help('Numéro d’une facture échue'),
      facture_echeance: help('Son échéance'),
      facture_ouvert: help('Son reste dû, frais de rappel compris, en CHF'),
    },
  },
};

export interface AccessContent {
  readonly letterhead: Letterhead;
  readonly arrearsCents: number;
  readonly thresholdCents: number;
  readonly invoices: readonly { readonly id: string; readonly dueOn: LocalDate; readonly openCents: number }[];
}

export function accessFields({
  letterhead,
  arrearsCents,
  thresholdCents,
  invoices,
}: AccessContent): Record<string, unknown> {
  return {
    ...letterheadFields(letterhead),
    arriere: formatCents(arrearsCents),
    seuil: formatCents(thresholdCents),
    factures: invoices.map(({ id, dueOn, openCents }) => ({
      facture: id,
      facture_echeance: shortDate(dueOn),
      facture_ouvert: formatCents(openCents),
    })),
  };
}
