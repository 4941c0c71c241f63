/** A small school for the register's tests: a family with two children, the calendar of 2022-23, places at the crèche. */
import { type Office, openOffice, type } from './family-office';

/** A child whom nobody in the register resembles, with what a new family must give. */
export const ADA = {
  ...{ nom: 'Rey', prenom: 'Ada', naissance: '2016-05-03', sexe: 'F' },
  ...{ adresse: 'Rue du Rhin', numero: '4', npa: '4056', ville: 'Bâle' },
  ...{ resp1Nom: 'Rey', resp1Prenom: 'Lia', resp1Email: 'lia@rey.example', resp1Lien: 'mère' },
  ...{ reglementSigneLe: '2022-06-10', annee: '2022-23' },
};

/** Three children of the register: Zoé Brun (CP), Léo Brun (crèche, Mondays and Tuesdays), Tim Cole (left in July). */
export function registerOffice(today = '2022-06-15'): Office {
  const office = openOffice(today);
  const address = { NPA: '4053', Ville: 'Bâle' };
  type(office, 'Familles', { Famille: 'F001', Nom: 'Brun', Adresse: 'Rue de la Gare', Numéro: '7', ...address });
  type(office, 'Familles', { Famille: 'F002', Nom: 'Cole', Adresse: 'Rue Haute', Numéro: '1', ...address });
  type(office, 'Responsables', {
    Responsable: 'R001',
    Famille: 'F001',
    Nom: 'Brun',
    Prénom: 'Eva',
    'E-mail': 'eva@brun.example',
  });
  const zoe = { Famille: 'F001', Nom: 'Brun', Prénom: 'Zoé', Naissance: '2016-02-01', Statut: 'Inscrit' };
  type(office, 'Élèves', { Élève: 'E001', 'Pays de résidence': 'Suisse', ...zoe });
  type(office, 'Élèves', { Élève: 'E002', Famille: 'F001', Nom: 'Brun', Prénom: 'Léo', Naissance: '2021-03-01' });
  const tim = { Famille: 'F002', Nom: 'Cole', Prénom: 'Tim', Naissance: '2014-09-09', Statut: 'Sorti' };
  type(office, 'Élèves', { Élève: 'E003', Sortie: '2022-04-30', Entrée: '2020-09-01', ...tim });
  const row = { Année: '2022-23', Tarif: 'Normal', Type: 'Réinscription', Statut: 'Prise en compte' };
  type(office, 'Inscriptions', { Inscription: 'I001', Élève: 'E001', Catégorie: 'Élémentaire', ...row });
  const creche = { Catégorie: 'Crèche', Jours: 2, 'Jours de présence': 'lundi, mardi' };
  type(office, 'Inscriptions', { Inscription: 'I002', Élève: 'E002', ...row, ...creche });
  const past = { Année: '2021-22', Tarif: 'Normal', Type: 'Première', Statut: 'Sortie', Fin: '2022-04-30' };
  type(office, 'Inscriptions', { Inscription: 'I003', Élève: 'E003', Catégorie: 'Élémentaire', ...past });
  return office;
}

/** Places at the crèche on every weekday. */
export function setCapacity(office: Office, places: number): void {
  const { values = [] } = office.workbook.sheets.find(({ name }) => name === 'Réglages') ?? {};
  for (const row of values) if (String(row[0]).startsWith('Capacité crèche')) row[1] = String(places);
}
