/** The tabs of a sound little school as values, header row first, and the workbook that an action reads them from. */
import { type Gathered, gatherInvoicing } from '../../src/actions/invoicing/gather';
import { INVOICING_TABLES } from '../../src/actions/invoicing/tables';
import { asDate, toNativeDate } from '../../src/domain/shared/local-date';
import type { Issue } from '../../src/domain/shared/result';
import type { Workbook } from '../../src/google/services';
import { SETTINGS } from '../../src/sheets/settings';
import { type Columns, headersOf, type Table } from '../../src/sheets/table';
import { calendarValues, tariffValues } from './school-year-2022';

type Cells = Readonly<Record<string, string | number | Date>>;

/** Rows by tab and header; texts such as `2022-10-31` become date cells. */
export class SchoolTabs {
  private readonly tabs = new Map<string, unknown[][]>();

  constructor() {
    for (const table of Object.values<Table<Columns>>(INVOICING_TABLES)) this.tabs.set(table.tab, [headersOf(table)]);
    this.tabs.set('Tarifs', tariffValues());
    this.tabs.set('Calendrier', calendarValues());
    for (const { key, initial } of Object.values(SETTINGS)) this.add('Réglages', { Clé: key, Valeur: initial });
  }

  /** Adds a row; what is not given stays empty. */
  add(tab: string, cells: Cells): this {
    const values = this.values(tab);
    const row = (values[0] ?? []).map((header) => toCell(cells[String(header)] ?? ''));
    for (const header of Object.keys(cells)) if (!values[0]?.includes(header)) throw new Error(`No column ${header}`);
    values.push(row);
    return this;
  }

  /** Types into a cell of a row as the sheet numbers it. */
  type(tab: string, row: number, header: string, value: string | number | Date): this {
    const values = this.values(tab);
    const cells = values[row - 1];
    const column = values[0]?.indexOf(header) ?? -1;
    if (cells === undefined || column < 0) throw new Error(`No cell ${tab} ${row} ${header}`);
    cells[column] = toCell(value);
    return this;
  }

  values(tab: string): unknown[][] {
    const values = this.tabs.get(tab);
    if (values === undefined) throw new Error(`No tab ${tab}`);
    return values;
  }

  workbook(): Workbook {
    const unused = (): never => {
      throw new Error('A plan only reads');
    };
    return {
      readTab: (tab) => this.tabs.get(tab)?.map((row) => [...row]),
      timeZones: () => ({ spreadsheet: 'Europe/Zurich', script: 'Europe/Zurich' }),
      readBlock: unused,
      readFormulas: unused,
      writeBlock: unused,
      replaceTab: unused,
      lastRow: (tab) => this.tabs.get(tab)?.length ?? 0,
      deleteRows: unused,
      hideTab: unused,
      flush: unused,
    };
  }
}

function toCell(value: string | number | Date): string | number | Date {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? toNativeDate(asDate(value)) : value;
}

/** Two families; E1 in the Élémentaire, E2 in the crèche, E3 Corporate in 6e, paid by an employer. */
export function soundSchool(): SchoolTabs {
  const address = { Adresse: 'Rue du Rhin', Numéro: '3', NPA: '4056', Ville: 'Bâle' };
  const row = { Année: '2022-23', Tarif: 'Normal', Type: 'Réinscription', Statut: 'Confirmée' };
  return new SchoolTabs()
    .add('Familles', { Famille: 'F1', Nom: 'Ader', ...address })
    .add('Familles', { Famille: 'F2', Nom: 'Brun', ...address })
    .add('Responsables', { Responsable: 'R1', Famille: 'F1', Nom: 'Ader', 'E-mail': 'ader@essai.example' })
    .add('Responsables', { Responsable: 'R2', Famille: 'F2', Nom: 'Brun' })
    .add('Payeurs', { Payeur: 'P1', Famille: 'F2', Nom: 'Employeur SA', ...address, Objet: 'Écolage', Part: 100 })
    .add('Élèves', { Élève: 'E1', Famille: 'F1', Nom: 'Ader', Prénom: 'Ada', Naissance: '2014-05-05' })
    .add('Élèves', { Élève: 'E2', Famille: 'F1', Nom: 'Ader', Prénom: 'Léo', Naissance: '2021-02-03' })
    .add('Élèves', { Élève: 'E3', Famille: 'F2', Nom: 'Brun', Prénom: 'Zoé', Naissance: '2011-07-08' })
    .add('Inscriptions', { ...row, Inscription: 'I1', Élève: 'E1', Catégorie: 'Élémentaire' })
    .add('Inscriptions', { ...row, Inscription: 'I2', Élève: 'E2', Catégorie: 'Crèche', Jours: 2 })
    .add('Inscriptions', { ...row, Inscription: 'I3', Élève: 'E3', Catégorie: '6e', Tarif: 'Corporate' })
    .add('Prestations', { Prestation: 'Cantine', Prix: 12.5, Unité: 'repas', TVA: 'TVA 2,6 % comprise' });
}

/** What is gathered on a day, or an error with every issue. */
export function gathered(tabs: SchoolTabs, today = '2022-06-15'): Gathered {
  const result = gatherInvoicing(tabs.workbook(), { today: asDate(today), invoiceUnconfirmed: false });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** What a school is refused for. */
export function refusalsOf(tabs: SchoolTabs): readonly Issue[] {
  const result = gatherInvoicing(tabs.workbook(), { today: asDate('2022-06-15'), invoiceUnconfirmed: false });
  return result.ok ? [] : result.issues;
}

/** `code · tab row column` of each issue, for tables of cases. */
export function placesOf(issues: readonly Issue[]): string[] {
  return issues.map(({ code, tab, row, column }) => `${code} · ${[tab, row, column].filter(Boolean).join(' ')}`);
}
