/** The words printed on a payment slip, as the style guide fixes them for each language. */
import type { SlipLanguage } from '../qr-bill/slip';

export interface SlipCaptions {
  readonly receipt: string;
  readonly paymentPart: string;
  readonly account: string;
  readonly reference: string;
  readonly message: string;
  readonly payableBy: string;
  readonly payableByBlank: string;
  readonly currency: string;
  readonly amount: string;
  readonly acceptancePoint: string;
  readonly detach: string;
}

export const SLIP_CAPTIONS: Readonly<Record<SlipLanguage, SlipCaptions>> = {
  fr: {
    receipt: 'Récépissé',
    paymentPart: 'Section paiement',
    account: 'Compte / Payable à',
    reference: 'Référence',
    message: 'Informations supplémentaires',
    payableBy: 'Payable par',
    payableByBlank: 'Payable par (nom/adresse)',
    currency: 'Monnaie',
    amount: 'Montant',
    acceptancePoint: 'Point de dépôt',
    detach: 'A détacher avant le versement',
  },
  de: {
    receipt: 'Empfangsschein',
    paymentPart: 'Zahlteil',
    account: 'Konto / Zahlbar an',
    reference: 'Referenz',
    message: 'Zusätzliche Informationen',
    payableBy: 'Zahlbar durch',
    payableByBlank: 'Zahlbar durch (Name/Adresse)',
    currency: 'Währung',
    amount: 'Betrag',
    acceptancePoint: 'Annahmestelle',
    detach: 'Vor der Einzahlung abzutrennen',
  },
  en: {
    receipt: 'Receipt',
    paymentPart: 'Payment part',
    account: 'Account / Payable to',
    reference: 'Reference',
    message: 'Additional information',
    payableBy: 'Payable by',
    payableByBlank: 'Payable by (name/address)',
    currency: 'Currency',
    amount: 'Amount',
    acceptancePoint: 'Acceptance point',
    detach: 'Separate before paying in',
  },
};
