/** Tabs Rappels, Envois and Journal. */
import { help } from '../../../domain/shared/help-text';
import { MAIL_STATUSES, REMINDER_STATUSES } from '../../choices';
import { amount, choice, date, integer, may, moment, must, text } from '../../columns';
import { defineTable } from '../../table';

export const remindersTable = defineTable(
  'Rappels',
  {
    id: must(text('Rappel', help('Identifiant unique.'))),
    invoice: must(text('Facture', help('Facture rappelée.'))),
    date: must(date('Date', help('Date du rappel.'))),
    invoiceRank: must(integer('Rang facture', help('Rang du rappel pour cette facture.'), 1, 99)),
    yearRank: must(integer('Rang année', help('Rang du rappel pour la famille dans l’année.'), 1, 999)),
    feeCents: must(amount('Frais', help('Frais du rappel, en CHF.'))),
    dueOn: may(date('Échéance', help('Nouvelle échéance.'))),
    document: may(text('Document', help('Lien vers le document.'))),
    status: must(choice('Statut', help('Où en est le rappel.'), REMINDER_STATUSES)),
  },
  { isOurs: true },
);

export const mailsTable = defineTable(
  'Envois',
  {
    id: must(text('Envoi', help('Identifiant unique.'))),
    key: must(text('Clé', help('Clé technique : jamais deux fois la même.'))),
    at: moment('Quand', help('Quand l’envoi a été préparé ou fait.')),
    to: must(text('À', help('Destinataires.'))),
    subject: may(text('Objet', help('Objet du message.'))),
    document: may(text('Document', help('Lien vers la pièce jointe.'))),
    status: must(choice('Statut', help('Où en est l’envoi.'), MAIL_STATUSES)),
    detail: may(text('Détail', help('Ce qui s’est passé.'))),
  },
  { isOurs: true },
);

export const journalTable = defineTable(
  'Journal',
  {
    at: moment('Quand', help('Date et heure.')),
    who: may(text('Qui', help('Compte de la personne.'))),
    what: may(text('Quoi', help('Ce qui a été fait.'))),
    tab: may(text('Tab', help('Onglet concerné.'))),
    line: may(text('Ligne', help('Ligne ou identifiant concerné.'))),
    before: may(text('Avant', help('Ancienne valeur.'))),
    after: may(text('Après', help('Nouvelle valeur.'))),
  },
  { isOurs: true },
);
