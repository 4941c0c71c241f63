/** The credit note: its fields. Pure. */
import type { LedgerEntry } from '../../domain/ledger/entry';
import type { Invoice } from '../../domain/ledger/invoice';
import { help } from '../../domain/shared/help-text';
import { formatCents } from '../../domain/shared/money';
import { chf } from '../../messages/words';
import type { LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';

export const CREDIT_NOTE_FORM: LetterForm = {
  key: 'modele|avoir',
  name: 'Modèle d’avoir Écolage',
  fields: {
    numero: help('Numéro de l’avoir'),
    factures: help('Numéros des factures créditées'),
    total: help('Montant crédité, en CHF'),
    texte_credit: help('Ce que devient le montant'),
  },
  loops: {
    lignes: {
      eleve: help('Prénom et nom de l’élève'),
      libelle: help('Libellé de la ligne'),
      facture: help('Facture créditée'),
      detail: help('Pourquoi ce montant est crédité'),
      montant: help('Montant crédité, en CHF'),
    },
  },
};

export interface CreditNoteContent {
  readonly letterhead: Letterhead;
  readonly note: Pick<Invoice, 'id' | 'totalCents'>;
  readonly entries: readonly LedgerEntry[];
  readonly pupilName: (pupilId: string) => string;
}

/** Lines of 0, which only free what they cancel, are left out. */
export function creditNoteFields({ letterhead, note, entries, pupilName }: CreditNoteContent): Record<string, unknown> {
  const lines = entries.filter(({ amountCents }) => amountCents !== 0);
  const invoices = [...new Set(lines.flatMap(({ invoice }) => invoice ?? []))];
  return {
    ...letterheadFields(letterhead),
    numero: note.id,
    factures: invoices.join(', '),
    total: formatCents(-note.totalCents),
    texte_credit: `${chf(-note.totalCents)} sont déduits de ce qui reste ouvert sur ${invoices.length > 1 ? 'ces factures' : 'cette facture'}. Ce qui a déjà été payé en trop reste à votre crédit : nous le déduisons de la prochaine facture ou vous le remboursons sur demande.`,
    lignes: lines.map((entry) => ({
      eleve: entry.pupilId === undefined ? '' : pupilName(entry.pupilId),
      libelle: entry.label,
      facture: entry.invoice ?? '',
      detail: entry.detail ?? '',
      montant: formatCents(-entry.amountCents),
    })),
  };
}
