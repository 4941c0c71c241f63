/** Made-up people's names, French, German, Italian, Portuguese and Spanish. */
import type { Culture } from './names';

export const FRENCH: Culture = {
  language: 'fr',
  surnames: [
    'Ader',
    'Œuvrard',
    'Bonnefoy-Lacroix',
    'Colombier',
    'Delaunoy',
    'D’Hautefeuille',
    'Étiévant',
    'Faÿs',
    'Grandjean',
    'Lefœuvre',
    'Maréchaux',
    'Noël',
    'Péronnet',
    'Quéméneur',
    'Ribeaupierre',
    'de la Tourelle',
  ],
  girls: ['Aurélie', 'Éloïse', 'Françoise', 'Héloïse', 'Inès', 'Joséphine', 'Léonie', 'Maëlle', 'Noémie', 'Zoé'],
  boys: ['Anaël', 'Benoît', 'Côme', 'Étienne', 'François', 'Gaëtan', 'Jérôme', 'Loïc', 'Mathéo', 'Rémi'],
};

export const GERMAN: Culture = {
  language: 'de',
  surnames: [
    'Bürgli',
    'Distelfink',
    'Eßlinger',
    'Groß',
    'Hölzle',
    'Jäggi-Wild',
    'Königshof',
    'Löffelmann',
    'Müllerscheid',
    'Rüegsegg',
    'Straßburger',
    'Zürrer',
  ],
  girls: ['Anneliese', 'Bärbel', 'Frieda', 'Käthe', 'Leonie', 'Mathilda', 'Röschen', 'Sophie'],
  boys: ['Anton', 'Bodo', 'Emil', 'Günther', 'Jörg', 'Lukas', 'Matthäus', 'Urs'],
};

export const ITALIAN: Culture = {
  language: 'fr',
  surnames: ['Bellacqua', 'Cantù', 'D’Aurelio', 'Forlì', 'Montalbero', 'Pietrafiore', 'Serrò'],
  girls: ['Alba', 'Chiara', 'Ginevra', 'Lucrezia', 'Fiammetta', 'Rosalìa'],
  boys: ['Aurelio', 'Dario', 'Leone', 'Matteo', 'Niccolò', 'Pietro'],
};

export const PORTUGUESE: Culture = {
  language: 'fr',
  surnames: ['Brandão', 'Conceição', 'Galvão', 'Magalhães', 'Simões', 'Vasconcelos-Leitão'],
  girls: ['Assunção', 'Beatriz', 'Graça', 'Inês', 'Leonor', 'Mafalda'],
  boys: ['Afonso', 'Gonçalo', 'João', 'Simão', 'Tomé', 'Zeferino'],
};

export const SPANISH: Culture = {
  language: 'fr',
  surnames: ['Ibáñez', 'Muñoz', 'Núñez', 'Ordóñez', 'Peña', 'Zúñiga'],
  girls: ['Begoña', 'Candela', 'Inés', 'Lucía', 'Ñusta', 'Ximena'],
  boys: ['Álvaro', 'Íñigo', 'Joaquín', 'Nuño', 'Óscar', 'Rubén'],
};
