/** Tabs Factures and Paiements. */
import { INVOICE_STATUSES, INVOICE_TYPES } from '../../choices';
import { amount, choice, date, may, must, text } from '../../columns';
import { defineTable } from '../../table';

export const invoicesTable = defineTable(
  'Factures',
  {
    id: must(text('Facture', 'Numéro : année civile et quatre chiffres, sans trou.')),
    date: must(date('Date', 'Date d’émission.')),
    dueOn: must(date('Échéance', 'Date d’échéance.')),
    familyId: must(text('Famille', 'Son identifiant.')),
    payerId: may(text('Payeur', 'Vide : la famille elle-même.')),
    totalCents: must(amount('Total', 'Total en CHF, jamais modifié.')),
    reference: may(text('Référence', 'Référence QR ou SCOR du bulletin de versement.')),
    type: must(choice('Type', 'Facture ou Avoir.', INVOICE_TYPES)),
    document: may(text('Document', 'Lien vers le document Google.')),
    pdf: may(text('PDF', 'Lien vers le PDF.')),
    status: must(choice('Statut', 'Où en est la facture.', INVOICE_STATUSES)),
  },
  { isOurs: true },
);

export const paymentsTable = defineTable(
  'Paiements',
  {
    id: must(text('Paiement', 'Identifiant unique.')),
    date: must(date('Date', 'Date de valeur.')),
    familyId: may(text('Famille', 'Son identifiant.')),
    amountCents: must(amount('Montant', 'En CHF.')),
    reference: may(text('Référence', 'Référence du bulletin.')),
    source: may(text('Source', 'Saisie ou fichier bancaire.')),
    invoice: may(text('Facture', 'Facture payée.')),
    message: may(text('Communication', 'Communication du payeur.')),
  },
  { isOurs: true },
);
