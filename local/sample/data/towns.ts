/** Towns around Basel with their postcodes, and invented streets. */

export interface Town {
  readonly name: string;
  readonly postcodes: readonly string[];
  readonly country: 'CH' | 'FR' | 'DE';
  /** How many of a hundred families live there. */
  readonly weight: number;
}

export const TOWNS: readonly Town[] = [
  {
    name: 'Basel',
    postcodes: ['4051', '4052', '4053', '4054', '4055', '4056', '4057', '4058'],
    country: 'CH',
    weight: 50,
  },
  { name: 'Binningen', postcodes: ['4102'], country: 'CH', weight: 9 },
  { name: 'Allschwil', postcodes: ['4123'], country: 'CH', weight: 10 },
  { name: 'Riehen', postcodes: ['4125'], country: 'CH', weight: 8 },
  { name: 'Saint-Louis', postcodes: ['68300'], country: 'FR', weight: 8 },
  { name: 'Huningue', postcodes: ['68330'], country: 'FR', weight: 4 },
  { name: 'Hégenheim', postcodes: ['68220'], country: 'FR', weight: 3 },
  { name: 'Lörrach', postcodes: ['79539', '79540', '79541'], country: 'DE', weight: 5 },
  { name: 'Weil am Rhein', postcodes: ['79576'], country: 'DE', weight: 3 },
];

const GERMAN_STREETS: readonly string[] = [
  'Blaufuchsgasse',
  'Drei-Hasen-Weg',
  'Eulenspiegelstiege',
  'Glühwürmchenweg',
  'Kupferdrachenstrasse',
  'Mondfalterweg',
  'Regenbogenschlüssel',
  'Sternschnuppenallee',
  'Wolkenschaufelgasse',
  'Zur siebten Brücke',
];

export const STREETS: Readonly<Record<Town['country'], readonly string[]>> = {
  CH: GERMAN_STREETS,
  DE: GERMAN_STREETS,
  FR: [
    'Rue du Renard Bleu',
    'Impasse des Quatre Hérons',
    'Chemin des Lucioles d’Or',
    'Allée du Cerf-Volant Rouge',
    'Rue de l’Œuf Enchanté',
    'Place du Hibou Rêveur',
  ],
};

export const PHONE_PREFIXES: Readonly<Record<Town['country'], string>> = {
  CH: '+41 79 000',
  FR: '+33 6 00 00',
  DE: '+49 7621 000',
};

export const COUNTRIES: Readonly<Record<Town['country'], string>> = { CH: 'Suisse', FR: 'France', DE: 'Allemagne' };
