/** Logs that are billed with the next invoice: Retards, Accueils exceptionnels, Consommations, Dommages. */
import { help } from '../../../domain/shared/help-text';
import { DAMAGE_STATUSES, EXCEPTIONAL_DAY_STATUSES } from '../../choices';
import { choice, date, may, minutes, must, price, quantity, text, time } from '../../columns';
import { defineTable } from '../../table';

export const latePickupsTable = defineTable('Retards', {
  date: must(date('Date', help('Jour du retard.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  expectedAt: may(time('Prévue', help('18:30 (crèche, garderie), sinon la fin de ce que suit l’enfant.'))),
  collectedAt: may(time('Réelle', help('Heure à laquelle l’enfant a été repris.'))),
  minutes: may(minutes('Minutes', help('Minutes de retard ; l’emporte sur les heures.'))),
});

export const exceptionalDaysTable = defineTable('Accueils exceptionnels', {
  date: must(date('Date', help('Jour d’accueil hors contrat.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  requestedOn: may(date('Demandé le', help('Au moins deux jours ouvrables avant.'))),
  status: must(choice('Statut', help('Seul Accordé est facturé.'), EXCEPTIONAL_DAY_STATUSES)),
});

export const consumptionsTable = defineTable('Consommations', {
  date: must(date('Date', help('Jour de la consommation.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  serviceId: must(text('Prestation', help('Nom de la prestation, comme dans Prestations.'))),
  quantity: must(quantity('Quantité', help('Nombre d’unités.'))),
});

export const damagesTable = defineTable('Dommages', {
  date: must(date('Date', help('Jour du dommage.'))),
  pupilId: must(text('Élève', help('Son identifiant.'))),
  description: must(text('Description', help('Ce qui a été abîmé.'))),
  price: must(price('Montant', help('Montant en CHF.'))),
  status: must(choice('Statut', help('À facturer, ou abandonné.'), DAMAGE_STATUSES)),
});
