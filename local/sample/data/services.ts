/** The school's services with invented prices, what may get broken, and words for absences. */

export interface ServiceData {
  readonly id: string;
  /** In CHF. */
  readonly price: number;
  readonly unit: string;
  readonly isInCorporate: boolean;
}

export const CANTEEN: ServiceData = { id: 'Cantine', price: 17.5, unit: 'repas', isInCorporate: false };

/** Taken once a week, besides the canteen. */
export const WEEKLY_SERVICES: readonly ServiceData[] = [
  { id: 'Atelier', price: 20, unit: 'séance', isInCorporate: true },
  { id: 'Garderie', price: 12.5, unit: 'heure', isInCorporate: true },
  { id: 'Étude accompagnée', price: 15, unit: 'séance', isInCorporate: true },
  { id: 'Musique individuelle', price: 45, unit: 'leçon', isInCorporate: false },
];

/** What got broken, with its price in CHF. */
export const DAMAGES: readonly (readonly [description: string, price: number])[] = [
  ['Vitre de la salle de jeux', 180],
  ['Livre de bibliothèque perdu', 24.9],
  ['Tablette de la classe, écran fendu', 145.5],
  ['Flûte prêtée', 39],
  ['Porte-manteau arraché', 62.35],
];

/** Motives of absence as announced; never a diagnosis. */
export const ABSENCE_MOTIVES: readonly string[] = ['Rendez-vous', 'Maladie', 'Raison familiale', 'Train supprimé'];

export const LEAVE_MOTIVES: readonly string[] = ['Fête de famille', 'Déménagement', 'Voyage professionnel des parents'];
