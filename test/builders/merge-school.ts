/** The rows that a mail merge reads, from a few cells by tab and header. */
import type { MergeRows } from '../../src/actions/merge/recipients';
import { MERGE_TABLES } from '../../src/actions/merge/tables';
import { asDate, toNativeDate } from '../../src/domain/shared/local-date';
import { readTabs } from '../../src/sheets/read-tabs';
import { type Columns, headersOf, type Table } from '../../src/sheets/table';

type Cell = string | number;
type Tabs = Readonly<Record<string, readonly Readonly<Record<string, Cell>>[]>>;

const ADDRESS = { Adresse: 'Rue du Rhin', Numéro: '3', NPA: '4056', Ville: 'Bâle' };
const ENROLLED = { Année: '2022-23', Tarif: 'Normal', Type: 'Réinscription', Statut: 'Confirmée' };

/** F1 (Ader, French) with Ada in CP A and Léo in the crèche, F2 (Brun, German) with Zoé in CP B, F3 without a child. */
const SCHOOL: Tabs = {
  Familles: [
    { Famille: 'F1', Nom: 'Ader', ...ADDRESS },
    { Famille: 'F2', Nom: 'Brun', ...ADDRESS, Langue: 'de' },
    { Famille: 'F3', Nom: 'Caro', ...ADDRESS, Langue: 'en' },
  ],
  Responsables: [
    { Responsable: 'R1', Famille: 'F1', Civilité: 'Madame', Nom: 'Ader', 'E-mail': 'ada@essai.example' },
    {
      Responsable: 'R2',
      Famille: 'F1',
      Civilité: 'Monsieur',
      Nom: 'Ader',
      'E-mail': 'ada@essai.example, leo@essai.example',
    },
    { Responsable: 'R3', Famille: 'F1', Nom: 'Oncle', 'E-mail': 'oncle@essai.example', 'Représentant légal': 'non' },
    { Responsable: 'R4', Famille: 'F2', Civilité: 'Frau', Nom: 'Brun' },
  ],
  Élèves: [
    { Élève: 'E1', Famille: 'F1', Nom: 'Ader', Prénom: 'Ada', Naissance: '2016-05-05' },
    { Élève: 'E2', Famille: 'F1', Nom: 'Ader', Prénom: 'Léo', Naissance: '2021-02-03' },
    { Élève: 'E3', Famille: 'F2', Nom: 'Brun', Prénom: 'Zoé', Naissance: '2016-07-08' },
  ],
  Inscriptions: [
    { ...ENROLLED, Inscription: 'I1', Élève: 'E1', Catégorie: 'Élémentaire', Classe: 'CP A' },
    { ...ENROLLED, Inscription: 'I2', Élève: 'E2', Catégorie: 'Crèche', Jours: 2 },
    { ...ENROLLED, Inscription: 'I3', Élève: 'E3', Catégorie: 'Élémentaire', Classe: 'CP B' },
  ],
  'Numéros utiles': [
    { Nom: 'Conseils', Numéro: '147', Actif: 'oui' },
    { Nom: 'Autre', Numéro: '000', Actif: 'non' },
  ],
};

/** @param more rows that are added, by tab */
export function mergeRows(more: Tabs = {}): MergeRows {
  const workbook = {
    readTab: (tab: string) => {
      const table = Object.values<Table<Columns>>(MERGE_TABLES).find((one) => one.tab === tab);
      if (table === undefined) throw new Error(`No tab ${tab}`);
      const headers = headersOf(table);
      const rows = [...(SCHOOL[tab] ?? []), ...(more[tab] ?? [])];
      return [headers, ...rows.map((row) => headers.map((header) => toCell(row[header] ?? '')))];
    },
  };
  const { rows, issues } = readTabs(workbook as Parameters<typeof readTabs>[0], MERGE_TABLES);
  if (issues.length > 0) throw new Error(JSON.stringify(issues));
  return rows;
}

function toCell(value: Cell): Cell | Date {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? toNativeDate(asDate(value)) : value;
}
