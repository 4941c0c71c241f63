/** The annual certificate of fees paid, care of children apart: its fields. Pure. */

import type { PaidFee, PaidFees } from '../../domain/ledger/paid-fees';
import { help } from '../../domain/shared/help-text';
import { formatCents, sumCents } from '../../domain/shared/money';
import { FEE_GROUPS, feeName } from '../../messages/family-documents';
import type { LetterForm } from './letter-form';
import { type Letterhead, letterheadFields } from './letterhead';

export const FEES_CERTIFICATE_FORM: LetterForm = {
  key: 'modele|attestation',
  name: 'Modèle d’attestation de frais Écolage',
  fields: {
    periode: help('La période : « de l’année civile 2022 » ou « de l’année scolaire 2022-23 »'),
    precision: help('Ce que la période veut dire'),
    total: help('Total payé, en CHF'),
    total_garde: help('Dont garde d’enfants, en CHF'),
    total_scolarite: help('Dont écolages, en CHF'),
    total_autres: help('Dont autres frais, en CHF'),
  },
  loops: {
    frais: {
      eleve: help('Prénom et nom de l’élève'),
      genre: help('Garde, scolarité ou autres frais'),
      libelle: help('Nature des frais'),
      paye_par: help('À qui la facture était adressée'),
      montant: help('Montant payé, en CHF'),
    },
    payeurs: {
      paye_par: help('Famille ou payeur'),
      montant: help('Montant payé, en CHF'),
    },
  },
};

export interface FeesCertificateContent {
  readonly letterhead: Letterhead;
  readonly periodText: string;
  readonly meaning: string;
  readonly paid: PaidFees;
  readonly pupilName: (pupilId: string) => string;
  readonly payerName: (payerId: string | undefined) => string;
}

export function feesCertificateFields(content: FeesCertificateContent): Record<string, unknown> {
  const { letterhead, paid, pupilName, payerName, periodText, meaning } = content;
  const nameOf = ({ pupilId }: PaidFee) => (pupilId === undefined ? '' : pupilName(pupilId));
  const ofGroup = (group: PaidFee['group']) =>
    sumCents(paid.fees.filter((fee) => fee.group === group).map(({ cents }) => cents));
  const payers = [...new Set(paid.fees.map(({ payerId }) => payerId))];
  return {
    ...letterheadFields(letterhead),
    periode: periodText,
    precision: meaning,
    total: formatCents(paid.totalCents),
    total_garde: formatCents(ofGroup('care')),
    total_scolarite: formatCents(ofGroup('teaching')),
    total_autres: formatCents(ofGroup('other')),
    frais: [...paid.fees].sort(byChildAndGroup).map((fee) => ({
      eleve: nameOf(fee),
      genre: FEE_GROUPS[fee.group],
      libelle: feeName(fee),
      paye_par: payerName(fee.payerId),
      montant: formatCents(fee.cents),
    })),
    payeurs: payers.map((payerId) => ({
      paye_par: payerName(payerId),
      montant: formatCents(sumCents(paid.fees.filter((fee) => fee.payerId === payerId).map(({ cents }) => cents))),
    })),
  };
}

const GROUP_ORDER = { care: 1, teaching: 2, other: 3 } as const;

/** By pupil, the family's own last; within a child care, teaching, the rest. */
function byChildAndGroup(a: PaidFee, b: PaidFee): number {
  const [left, right] = [a, b].map(({ pupilId, group }) => `${pupilId ?? '\uffff'}|${GROUP_ORDER[group]}`);
  return (left ?? '') < (right ?? '') ? -1 : Number((left ?? '') > (right ?? ''));
}
