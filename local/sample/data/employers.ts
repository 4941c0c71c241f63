/** Invented employers: every name says that it is an example. */

export interface Employer {
  readonly name: string;
  readonly email: string;
}

export const EMPLOYERS: readonly Employer[] = [
  { name: 'Rhenania Sciences SA (exemple)', email: 'factures@rhenania-sciences.example' },
  { name: 'Trois Ponts Pharma SA (exemple)', email: 'ressources-humaines@trois-ponts.example' },
  { name: 'Dreiländer Instrumente AG (exemple)', email: 'kreditoren@dreilaender-instrumente.example' },
  { name: 'Banque du Coude SA (exemple)', email: 'mobilite@banque-du-coude.example' },
  { name: 'Birs Logistik GmbH (exemple)', email: 'buchhaltung@birs-logistik.example' },
  { name: 'Fondation Papier d’Azur (exemple)', email: 'secretariat@papier-azur.example' },
];
