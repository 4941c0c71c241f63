/** The receipt for one payment: its fields. Pure. */
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { formatCents } from '../../domain/shared/money';
import { shortDate } from '../../messages/words';
import type { LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';

export const RECEIPT_FORM: LetterForm = {
  key: 'modele|recu',
  name: 'Modèle de reçu Écolage',
  fields: {
    paiement: help('Identifiant du paiement'),
    recu_le: help('Date du paiement'),
    montant: help('Montant reçu, en CHF'),
    communication: help('Communication du payeur ; peut être vide'),
  },
  loops: {
    imputations: {
      objet: help('Ce que le paiement a soldé'),
      montant: help('Montant imputé, en CHF'),
    },
  },
};

export interface ReceiptContent {
  readonly letterhead: Letterhead;
  readonly paymentId: string;
  readonly receivedOn: LocalDate;
  readonly amountCents: number;
  readonly message: string;
  readonly settled: readonly { readonly subject: string; readonly cents: number }[];
}

export function receiptFields(content: ReceiptContent): Record<string, unknown> {
  return {
    ...letterheadFields(content.letterhead),
    paiement: content.paymentId,
    recu_le: shortDate(content.receivedOn),
    montant: formatCents(content.amountCents),
    communication: content.message,
    imputations: content.settled.map(({ subject, cents }) => ({ objet: subject, montant: formatCents(cents) })),
  };
}
