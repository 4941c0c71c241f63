/** Invented employers: every name says that it is an example. */
import type { Address } from '../model';

export interface Employer {
  readonly name: string;
  readonly emails: string;
  readonly address: Address;
}

const at = (street: string, houseNumber: string, postcode: string, town = 'Basel'): Address => ({
  street,
  houseNumber,
  postcode,
  town,
  country: 'CH',
});

export const EMPLOYERS: readonly Employer[] = [
  {
    name: 'Rhenania Sciences SA (exemple)',
    emails: 'factures@rhenania-sciences.example',
    address: at('Kupferdrachenstrasse', '200', '4056'),
  },
  {
    name: 'Trois Ponts Pharma SA (exemple)',
    emails: 'ressources-humaines@trois-ponts.example',
    address: at('Zur siebten Brücke', '1', '4058'),
  },
  {
    name: 'Dreiländer Instrumente AG (exemple)',
    emails: 'kreditoren@dreilaender-instrumente.example, personal@dreilaender-instrumente.example',
    address: at('Sternschnuppenallee', '77', '4123', 'Allschwil'),
  },
  {
    name: 'Banque du Coude SA (exemple)',
    emails: 'mobilite@banque-du-coude.example',
    address: at('Eulenspiegelstiege', '3', '4051'),
  },
  {
    name: 'Birs Logistik GmbH (exemple)',
    emails: 'buchhaltung@birs-logistik.example',
    address: at('Blaufuchsgasse', '12', '4102', 'Binningen'),
  },
  {
    name: 'Fondation Papier d’Azur (exemple)',
    emails: 'secretariat@papier-azur.example',
    address: at('Mondfalterweg', '9', '4052'),
  },
];
