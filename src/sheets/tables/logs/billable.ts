/** Logs that are billed with the next invoice: Retards, Accueils exceptionnels, Consommations, Dommages. */
import { DAMAGE_STATUSES, EXCEPTIONAL_DAY_STATUSES } from '../../choices';
import { choice, date, may, minutes, must, price, quantity, text, time } from '../../columns';
import { defineTable } from '../../table';

export const latePickupsTable = defineTable('Retards', {
  date: must(date('Date', 'Jour du retard.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  expectedAt: may(time('Prévue', '18:30 (crèche, garderie), sinon la fin de ce que suit l’enfant.')),
  collectedAt: may(time('Réelle', 'Heure à laquelle l’enfant a été repris.')),
  minutes: may(minutes('Minutes', 'Minutes de retard ; l’emporte sur les heures.')),
});

export const exceptionalDaysTable = defineTable('Accueils exceptionnels', {
  date: must(date('Date', 'Jour d’accueil hors contrat.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  requestedOn: may(date('Demandé le', 'Au moins deux jours ouvrables avant.')),
  status: must(choice('Statut', 'Seul Accordé est facturé.', EXCEPTIONAL_DAY_STATUSES)),
});

export const consumptionsTable = defineTable('Consommations', {
  date: must(date('Date', 'Jour de la consommation.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  serviceId: must(text('Prestation', 'Nom de la prestation, comme dans Prestations.')),
  quantity: must(quantity('Quantité', 'Nombre d’unités.')),
});

export const damagesTable = defineTable('Dommages', {
  date: must(date('Date', 'Jour du dommage.')),
  pupilId: must(text('Élève', 'Son identifiant.')),
  description: must(text('Description', 'Ce qui a été abîmé.')),
  price: must(price('Montant', 'Montant en CHF.')),
  status: must(choice('Statut', 'À facturer, ou abandonné.', DAMAGE_STATUSES)),
});
