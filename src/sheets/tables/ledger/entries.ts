/** Tab Écritures: the ledger, append-only. */
import { help } from '../../../domain/shared/help-text';
import { NATURES } from '../../choices';
import { amount, choice, date, may, must, schoolYear, text } from '../../columns';
import { defineTable } from '../../table';

export const entriesTable = defineTable(
  'Écritures',
  {
    id: must(text('Écriture', help('Identifiant unique.'))),
    date: must(date('Date', help('Date de l’écriture.'))),
    familyId: must(text('Famille', help('Son identifiant.'))),
    payerId: may(text('Payeur', help('Vide : la famille elle-même.'))),
    pupilId: may(text('Élève', help('Son identifiant.'))),
    nature: must(choice('Nature', help('Nature de l’écriture.'), NATURES)),
    year: may(schoolYear('Année', help('Année scolaire.'))),
    period: may(text('Période', help('T1, T2 ou un mois comme 2022-10.'))),
    label: must(text('Libellé', help('Texte de la ligne de facture.'))),
    amountCents: must(amount('Montant', help('En CHF ; positif : dû par la famille.'))),
    invoice: may(text('Facture', help('Numéro de la facture.'))),
    article: may(text('Article', help('Article du règlement.'))),
    detail: may(text('Détail', help('Comment le montant a été calculé.'))),
    key: may(text('Clé', help('Clé technique : jamais deux fois la même.'))),
  },
  { isOurs: true },
);
