/** The three reminders: their fields and their payment slip. Pure. */
import { help } from '../../domain/shared/help-text';
import type { LocalDate } from '../../domain/shared/local-date';
import { formatCents } from '../../domain/shared/money';
import { feeSentence } from '../../messages/reminders';
import { chf, longDate, ordinal, shortDate } from '../../messages/words';
import { formatReference } from '../qr-bill/reference';
import type { PaymentSlip } from '../qr-bill/slip';
import type { LetterForm } from './letter-form';
import { letterSlip, slipReference } from './letter-slip';
import { type Letterhead, letterheadFields } from './letterhead';

const FIELDS = {
  numero: help('Numéro de la facture'),
  date_facture: help('Date de la facture'),
  echeance_facture: help('Échéance de la facture'),
  rang: help('Rang du rappel : 1er, 2e…'),
  nouvelle_echeance: help('Nouvelle échéance (31 octobre 2022)'),
  total_facture: help('Total de la facture, en CHF'),
  deja_regle: help('Paiements et crédits reçus, en CHF'),
  principal: help('Reste dû de la facture elle-même, en CHF'),
  frais_precedents: help('Frais des rappels précédents, en CHF'),
  frais: help('Frais de ce rappel, en CHF'),
  texte_frais: help('D’où viennent les frais de ce rappel'),
  total: help('Total à payer, en CHF'),
  reference: help('Référence du bulletin de versement'),
} as const;

const LOOPS = {
  rappels: {
    rappel_rang: help('Rang d’un rappel précédent'),
    rappel_date: help('Sa date'),
    rappel_frais: help('Ses frais, en CHF'),
  },
};

const form = (level: number, ordinalWord: string): LetterForm => ({
  key: `modele|rappel-${level}`,
  name: `Modèle de ${ordinalWord} rappel Écolage`,
  fields: FIELDS,
  loops: LOOPS,
});

export const REMINDER_1_FORM: LetterForm = form(1, '1er');
export const REMINDER_2_FORM: LetterForm = form(2, '2e');
export const REMINDER_3_FORM: LetterForm = form(3, '3e');

export interface ReminderContent {
  readonly letterhead: Letterhead;
  readonly invoice: {
    readonly id: string;
    readonly date: LocalDate;
    readonly dueOn: LocalDate;
    readonly totalCents: number;
    /** As tab Factures holds it. */
    readonly reference: string | undefined;
  };
  readonly rank: number;
  readonly newDueOn: LocalDate;
  readonly settledCents: number;
  readonly principalCents: number;
  /** Fees of earlier reminders that are still open. */
  readonly earlierFeesCents: number;
  readonly feeCents: number;
  /** How the fee comes about; '' where there is none. */
  readonly feeDetail: string;
  readonly earlier: readonly { readonly rank: number; readonly date: LocalDate; readonly feeCents: number }[];
}

const totalOf = ({ principalCents, earlierFeesCents, feeCents }: ReminderContent): number =>
  principalCents + earlierFeesCents + feeCents;

export function reminderFields(content: ReminderContent): Record<string, unknown> {
  const { invoice, rank, feeCents } = content;
  return {
    ...letterheadFields(content.letterhead),
    numero: invoice.id,
    date_facture: shortDate(invoice.date),
    echeance_facture: shortDate(invoice.dueOn),
    rang: ordinal(rank),
    nouvelle_echeance: longDate(content.newDueOn),
    total_facture: formatCents(invoice.totalCents),
    deja_regle: formatCents(content.settledCents),
    principal: formatCents(content.principalCents),
    frais_precedents: formatCents(content.earlierFeesCents),
    frais: formatCents(feeCents),
    texte_frais: feeSentence(feeCents, content.feeDetail),
    total: formatCents(totalOf(content)),
    reference: formatReference(slipReference(content.letterhead.school.iban, invoice).value) || '–',
    rappels: content.earlier.map((reminder) => ({
      rappel_rang: ordinal(reminder.rank),
      rappel_date: shortDate(reminder.date),
      rappel_frais: formatCents(reminder.feeCents),
    })),
  };
}

/** The slip over the whole that is owed on the invoice, this reminder's fee included. */
export function reminderSlip(content: ReminderContent): PaymentSlip {
  const { letterhead, invoice, rank, newDueOn } = content;
  const amountCents = totalOf(content);
  return letterSlip(letterhead, {
    amountCents,
    invoice,
    message: `Facture ${invoice.id}, ${ordinal(rank)} rappel`,
    heading: [
      `${ordinal(rank)} rappel de la facture ${invoice.id} du ${shortDate(invoice.date)}, famille ${letterhead.familyName}`,
      `${chf(amountCents)} à verser jusqu’au ${shortDate(newDueOn)}`,
    ],
  });
}
