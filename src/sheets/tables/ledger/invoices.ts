/** Tabs Factures and Paiements. */
import { help } from '../../../domain/shared/help-text';
import { INVOICE_STATUSES, INVOICE_TYPES } from '../../choices';
import { amount, choice, date, may, must, text } from '../../columns';
import { defineTable } from '../../table';

export const invoicesTable = defineTable(
  'Factures',
  {
    id: must(text('Facture', help('Numéro : année civile et quatre chiffres, sans trou.'))),
    date: must(date('Date', help('Date d’émission.'))),
    dueOn: must(date('Échéance', help('Date d’échéance.'))),
    familyId: must(text('Famille', help('Son identifiant.'))),
    payerId: may(text('Payeur', help('Vide : la famille elle-même.'))),
    totalCents: must(amount('Total', help('Total en CHF, jamais modifié.'))),
    reference: may(text('Référence', help('Référence QR ou SCOR du bulletin de versement.'))),
    type: must(choice('Type', help('Facture ou Avoir.'), INVOICE_TYPES)),
    document: may(text('Document', help('Lien vers le document Google.'))),
    pdf: may(text('PDF', help('Lien vers le PDF.'))),
    status: must(choice('Statut', help('Où en est la facture.'), INVOICE_STATUSES)),
  },
  { isOurs: true },
);

export const paymentsTable = defineTable(
  'Paiements',
  {
    id: must(text('Paiement', help('Identifiant unique.'))),
    date: must(date('Date', help('Date de valeur.'))),
    familyId: may(text('Famille', help('Son identifiant.'))),
    amountCents: must(amount('Montant', help('En CHF.'))),
    reference: may(text('Référence', help('Référence du bulletin.'))),
    source: may(text('Source', help('Saisie ou fichier bancaire.'))),
    invoice: may(text('Facture', help('Facture payée.'))),
    message: may(text('Communication', help('Communication du payeur.'))),
  },
  { isOurs: true },
);
