/** A little school with an attendance log: for letters and reports on absences. */
import { type Office, openOffice, type } from './family-office';

const ADDRESS = { Adresse: 'Rue du Rhin', Numéro: '3', NPA: '4056', Ville: 'Bâle' };
const YEAR = {
  Année: '2022-23',
  Catégorie: 'Élémentaire',
  Tarif: 'Normal',
  Type: 'Réinscription',
  Statut: 'Confirmée',
};

/** F1 (E1 Ada, E2 Léo; German, by e-mail), F2 (E3 Zoé; no e-mail): CE2 A, all of them enrolled. */
export function absenceOffice(today: string): Office {
  const office = openOffice(today);
  type(office, 'Familles', { Famille: 'F1', Nom: 'Ader', Langue: 'de', ...ADDRESS });
  type(office, 'Familles', { Famille: 'F2', Nom: 'Brun', ...ADDRESS });
  type(office, 'Responsables', {
    Responsable: 'R1',
    Famille: 'F1',
    Nom: 'Ader',
    Prénom: 'Eva',
    'E-mail': 'eva@essai.example',
  });
  type(office, 'Responsables', {
    Responsable: 'R2',
    Famille: 'F1',
    Nom: 'Tante',
    'Représentant légal': 'non',
    'E-mail': 'tante@essai.example',
  });
  type(office, 'Responsables', { Responsable: 'R3', Famille: 'F2', Nom: 'Brun' });
  for (const [Élève, Famille, Nom, Prénom] of [
    ['E1', 'F1', 'Ader', 'Ada'],
    ['E2', 'F1', 'Ader', 'Léo'],
    ['E3', 'F2', 'Brun', 'Zoé'],
  ] as const) {
    type(office, 'Élèves', { Élève, Famille, Nom, Prénom, Naissance: '2014-05-05' });
    type(office, 'Inscriptions', { ...YEAR, Inscription: `I-${Élève}`, Élève, Classe: 'CE2 A' });
  }
  type(office, 'Numéros utiles', { Nom: 'Pro Juventute', Numéro: '147', Actif: 'oui' });
  return office;
}

type Details = Readonly<Record<string, string | number>>;

/** A row of the log; `2022-09-08 m` is a morning, `2022-09-08 a` an afternoon. */
export function mark(
  office: Pick<Office, 'workbook'>,
  pupil: string,
  when: string,
  Code = 'Absent',
  more: Details = {},
): void {
  const [day = '', half] = when.split(' ');
  const halfDay = half === 'a' ? 'Après-midi' : 'Matin';
  type(office, 'Présences', { Date: day, Élève: pupil, 'Demi-journée': halfDay, Code, ...more });
}
