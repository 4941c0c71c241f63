/** Tab Écritures: the ledger, append-only. */
import { NATURES } from '../../choices';
import { amount, choice, date, may, must, schoolYear, text } from '../../columns';
import { defineTable } from '../../table';

export const entriesTable = defineTable(
  'Écritures',
  {
    id: must(text('Écriture', 'Identifiant unique.')),
    date: must(date('Date', 'Date de l’écriture.')),
    familyId: must(text('Famille', 'Son identifiant.')),
    payerId: may(text('Payeur', 'Vide : la famille elle-même.')),
    pupilId: may(text('Élève', 'Son identifiant.')),
    nature: must(choice('Nature', 'Nature de l’écriture.', NATURES)),
    year: may(schoolYear('Année', 'Année scolaire.')),
    period: may(text('Période', 'T1, T2 ou un mois comme 2022-10.')),
    label: must(text('Libellé', 'Texte de la ligne de facture.')),
    amountCents: must(amount('Montant', 'En CHF ; positif : dû par la famille.')),
    invoice: may(text('Facture', 'Numéro de la facture.')),
    article: may(text('Article', 'Article du règlement.')),
    detail: may(text('Détail', 'Comment le montant a été calculé.')),
    key: may(text('Clé', 'Clé technique : jamais deux fois la même.')),
  },
  { isOurs: true },
);
