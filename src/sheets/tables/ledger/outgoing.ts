/** Tabs Rappels, Envois and Journal. */
import { MAIL_STATUSES, REMINDER_STATUSES } from '../../choices';
import { amount, choice, date, integer, may, moment, must, text } from '../../columns';
import { defineTable } from '../../table';

export const remindersTable = defineTable(
  'Rappels',
  {
    id: must(text('Rappel', 'Identifiant unique.')),
    invoice: must(text('Facture', 'Facture rappelée.')),
    date: must(date('Date', 'Date du rappel.')),
    invoiceRank: must(integer('Rang facture', 'Rang du rappel pour cette facture.', 1, 99)),
    yearRank: must(integer('Rang année', 'Rang du rappel pour la famille dans l’année.', 1, 999)),
    feeCents: must(amount('Frais', 'Frais du rappel, en CHF.')),
    dueOn: may(date('Échéance', 'Nouvelle échéance.')),
    document: may(text('Document', 'Lien vers le document.')),
    status: must(choice('Statut', 'Où en est le rappel.', REMINDER_STATUSES)),
  },
  { isOurs: true },
);

export const mailsTable = defineTable(
  'Envois',
  {
    id: must(text('Envoi', 'Identifiant unique.')),
    key: must(text('Clé', 'Clé technique : jamais deux fois la même.')),
    at: moment('Quand', 'Quand l’envoi a été préparé ou fait.'),
    to: must(text('À', 'Destinataires.')),
    subject: may(text('Objet', 'Objet du message.')),
    document: may(text('Document', 'Lien vers la pièce jointe.')),
    status: must(choice('Statut', 'Où en est l’envoi.', MAIL_STATUSES)),
    detail: may(text('Détail', 'Ce qui s’est passé.')),
  },
  { isOurs: true },
);

export const journalTable = defineTable(
  'Journal',
  {
    at: moment('Quand', 'Date et heure.'),
    who: may(text('Qui', 'Compte de la personne.')),
    what: may(text('Quoi', 'Ce qui a été fait.')),
    tab: may(text('Tab', 'Onglet concerné.')),
    line: may(text('Ligne', 'Ligne ou identifiant concerné.')),
    before: may(text('Avant', 'Ancienne valeur.')),
    after: may(text('Après', 'Nouvelle valeur.')),
  },
  { isOurs: true },
);
