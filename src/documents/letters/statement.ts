/** The statement of a family's account: its fields, its payment slip. Pure. */

import { demandOf, type Statement } from '../../domain/ledger/statement';
import { help } from '../../domain/shared/help-text';
import { formatCents, sumCents } from '../../domain/shared/money';
import { slipSentence, thirdPartySentence } from '../../messages/family-documents';
import { chf, shortDate } from '../../messages/words';
import type { PaymentSlip } from '../qr-bill/slip';
import { HELP_NUMBER_FIELDS, HELP_NUMBERS_LOOP, type LetterForm } from './letter-form';
import { letterSlip } from './letter-slip';
import { type Letterhead, letterheadFields } from './letterhead';

export const STATEMENT_KIND = 'statement';

export interface HelpNumber {
  readonly name: string;
  readonly number: string;
}

export const STATEMENT_FORM: LetterForm = {
  key: 'modele|releve',
  name: 'Modèle de relevé de compte Écolage',
  fields: {
    famille_id: help('Identifiant de la famille'),
    du: help('Premier jour de la période'),
    au: help('Dernier jour de la période'),
    solde_initial: help('Solde avant le premier jour'),
    solde_final: help('Solde à la fin du dernier jour'),
    total_debits: help('Somme des montants dus de la période'),
    total_credits: help('Somme des paiements et crédits de la période'),
    total_ouvert: help('Somme des factures ouvertes'),
    total_retard: help('Dont l’échéance est passée'),
    total_avoir: help('Crédit en faveur de la famille'),
    sans_facture: help('Montants du compte sans facture'),
    texte_paiement: help('Ce qui est à payer, et comment'),
    texte_tiers: help('Ce qui est à la charge d’autres payeurs ; peut être vide'),
  },
  loops: {
    mouvements: {
      jour: help('Date de l’écriture'),
      libelle: help('Libellé de l’écriture, avec l’élève'),
      facture: help('Numéro de la facture'),
      debit: help('Montant dû'),
      credit: help('Paiement ou crédit'),
      solde: help('Solde après l’écriture'),
    },
    ouvertes: {
      facture: help('Numéro de la facture'),
      echeance: help('Échéance'),
      payeur: help('À qui elle est adressée'),
      principal: help('Reste dû de la facture elle-même'),
      frais: help('Reste dû des frais de rappel'),
      ouvert: help('Total encore dû'),
      retard: help('« en retard » ou rien'),
    },
    [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS,
  },
};

export interface StatementContent {
  readonly letterhead: Letterhead;
  readonly statement: Statement;
  /** Reference under which an invoice was issued, by its number. */
  readonly referenceOf: (invoice: string) => string | undefined;
  readonly pupilName: (pupilId: string) => string;
  /** Undefined: the family. */
  readonly payerName: (payerId: string | undefined) => string;
  readonly helpNumbers: readonly HelpNumber[];
}

export function statementFields(content: StatementContent): Record<string, unknown> {
  const { letterhead, statement, payerName, helpNumbers } = content;
  const amounts = statement.lines.map(({ entry }) => entry.amountCents);
  const others = statement.open.filter(({ invoice }) => invoice.payerId !== undefined);
  const demand = slipOf(content) === undefined ? undefined : demandOf(statement);
  return {
    ...letterheadFields(letterhead),
    famille_id: statement.familyId,
    du: shortDate(statement.from),
    au: shortDate(statement.until),
    solde_initial: formatCents(statement.openingCents),
    solde_final: formatCents(statement.closingCents),
    total_debits: formatCents(sumCents(amounts.filter((cents) => cents > 0))),
    total_credits: formatCents(-sumCents(amounts.filter((cents) => cents < 0))),
    total_ouvert: formatCents(statement.openCents),
    total_retard: formatCents(statement.overdueCents),
    total_avoir: formatCents(statement.creditCents),
    sans_facture: formatCents(statement.looseCents),
    texte_paiement: slipSentence(demand?.cents, statement),
    texte_tiers: thirdPartySentence(sumCents(others.map(({ openCents }) => openCents))),
    mouvements: statement.lines.map((line) => movementFields(content, line)),
    ouvertes: statement.open.map(({ invoice, openCents, openPrincipalCents, openFeesCents }) => ({
      facture: invoice.id,
      echeance: shortDate(invoice.dueOn),
      payeur: payerName(invoice.payerId),
      principal: formatCents(openPrincipalCents),
      frais: formatCents(openFeesCents),
      ouvert: formatCents(openCents),
      retard: invoice.dueOn < statement.until ? 'en retard' : '',
    })),
    [HELP_NUMBERS_LOOP]: helpNumbers.map(({ name, number }) => ({ nom: name, numero: number })),
  };
}

function movementFields({ pupilName }: StatementContent, { entry, balanceCents }: Statement['lines'][number]) {
  const { date, label, invoice, amountCents, pupilId } = entry;
  return {
    jour: shortDate(date),
    libelle: pupilId === undefined ? label : `${label} (${pupilName(pupilId)})`,
    facture: invoice ?? '',
    debit: amountCents > 0 ? formatCents(amountCents) : '',
    credit: amountCents < 0 ? formatCents(-amountCents) : '',
    solde: formatCents(balanceCents),
  };
}

/**
 * The slip of a statement up to the day of its making, for what the family itself owes; the reference of its oldest
 * open invoice, so that the bank file books the payment there first and on the following ones by age.
 * @returns undefined where nothing is owed, or where the period ends before that day
 */
export function slipOf({ letterhead, statement, referenceOf }: StatementContent): PaymentSlip | undefined {
  const { date, familyName } = letterhead;
  const demand = statement.until < date ? undefined : demandOf(statement);
  if (demand === undefined) return undefined;
  const { invoice, cents } = demand;
  return letterSlip(letterhead, {
    amountCents: cents,
    invoice: { id: invoice.id, reference: referenceOf(invoice.id) },
    message: `Relevé de compte du ${shortDate(statement.until)}`,
    heading: [`Relevé de compte au ${shortDate(statement.until)}, famille ${familyName}`, `${chf(cents)} à verser`],
  });
}
