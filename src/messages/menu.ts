/** French captions of the menu's parts, in their order. */

export const GROUP_CAPTIONS = {
  register: 'Élèves et année scolaire',
  attendance: 'Présences',
  invoicing: 'Facturation',
  payments: 'Paiements',
  reminders: 'Rappels et envois',
  corrections: 'Corrections et départs',
  documents: 'Lettres et attestations',
  overview: 'Vue d’ensemble et contrôles',
  workbook: 'Classeur',
} as const;
