/** The keys of tab Réglages: what each may hold, its example and its explanation. */
import { type Help, help } from '../domain/shared/help-text';
import { type Issue, type Result, refuseAll, succeed } from '../domain/shared/result';
import {
  accountCell,
  type CellSchema,
  choiceCell,
  countryCell,
  emailsCell,
  integerCell,
  isBlankCell,
  nameCell,
  optional,
  priceCell,
  schoolYearCell,
  textCell,
} from './cells';
import { LANGUAGES, REMINDER_RULES } from './choices';
import { checkUnique } from './read-table';
import type { RowOf } from './table';
import type { settingsTable } from './tables/setup/settings';

interface Setting<T> {
  readonly key: string;
  readonly schema: CellSchema<T>;
  /** What a new workbook holds. */
  readonly initial: string;
  readonly explanation: Help;
  /** The initial value is an example that the school must replace. */
  readonly isExample?: boolean;
  /** A missing row is not worth telling: only one action asks for it. */
  readonly isQuiet?: boolean;
  /** Empty, it has its initial value; a wrong one stops only the actions that go by it. */
  readonly isOwn?: boolean;
}

const set = <T>(key: string, schema: CellSchema<T>, initial: string, explanation: Help): Setting<T> => ({
  key,
  schema,
  initial,
  explanation,
});
const example = <T>(key: string, schema: CellSchema<T>, initial: string, explanation: Help): Setting<T> => ({
  ...set(key, schema, initial, explanation),
  isExample: true,
});
const threshold = (key: string, least: number, initial: string, explanation: Help): Setting<number> => ({
  ...set(key, integerCell(least, 99), initial, explanation),
  isOwn: true,
});
const capacity = (day: string): Setting<number | undefined> =>
  set(
    `Capacité crèche ${day}`,
    optional(integerCell(0, 999)),
    '',
    help('Places à la crèche ce jour-là ; vide : non vérifié.'),
  );

/** An account of the school's books; empty: the export asks for it where it needs it. */
const account = (subject: string, initial: string, explanation: Help): Setting<string | undefined> => ({
  ...set(`Compte ${subject}`, optional(accountCell), initial, explanation),
  isQuiet: true,
});

export const SETTINGS = {
  school: example('École', textCell, 'École des Trois Tilleuls', help('Nom de l’école, imprimé sur les factures.')),
  street: example('Adresse', textCell, 'Rue de l’Exemple', help('Rue de l’école, sans le numéro.')),
  houseNumber: example('Numéro', optional(textCell), '12', help('Numéro de la maison.')),
  postcode: example('NPA', textCell, '4053', help('Code postal de l’école.')),
  town: example('Ville', textCell, 'Bâle', help('Localité de l’école.')),
  country: set('Pays', countryCell, 'CH', help('Code ISO du pays.')),
  email: example('E-mail', optional(emailsCell), 'secretariat@ecole.example', help('Adresse du secrétariat.')),
  phone: example('Téléphone', optional(textCell), '+41 61 000 00 00', help('Téléphone du secrétariat.')),
  iban: example('IBAN', textCell, 'CH93 0076 2011 6238 5295 7', help('Compte de l’école, IBAN ou QR-IBAN.')),
  year: set('Année scolaire', schoolYearCell, '2022-23', help('Année scolaire en cours.')),
  language: set('Langue des documents', choiceCell(LANGUAGES), 'fr', help('fr, de ou en.')),
  reminderRule: set(
    'Cumul des rappels',
    choiceCell(REMINDER_RULES),
    'le plus élevé',
    help('le plus élevé ou addition (D-3.4).'),
  ),
  capacityMonday: capacity('lundi'),
  capacityTuesday: capacity('mardi'),
  capacityWednesday: capacity('mercredi'),
  capacityThursday: capacity('jeudi'),
  capacityFriday: capacity('vendredi'),
  reminderDays: set('Rappels après (jours)', textCell, '10, 20, 30', help('Jours après l’échéance, par rappel.')),
  crecheIssueDay: set(
    'Émission crèche (jour)',
    integerCell(1, 31),
    '15',
    help('Jour du mois précédent où le mois est facturé.'),
  ),
  enrolmentFeeTermDays: set(
    "Délai facture d'inscription (jours)",
    integerCell(0, 365),
    '30',
    help('Délai de paiement des frais d’inscription.'),
  ),
  accessThreshold: set(
    "Seuil d'accès",
    optional(priceCell),
    '',
    help('Arriéré en CHF qui peut fermer l’accès ; vide : jamais.'),
  ),
  justificationDays: threshold('Justification après (jours)', 0, '3', help('Jours de classe après le retour.')),
  absenceThreshold: threshold('Seuil absences', 1, '4', help('Demi-journées injustifiées sur 30 jours de classe.')),
  latenessThreshold: threshold('Seuil retards', 1, '5', help('Arrivées tardives sur 30 jours de classe.')),
  documentFolder: set(
    'Dossier des documents',
    optional(nameCell(40)),
    '',
    help('Dossier Drive des documents, par année ; vide : Mon Drive.'),
  ),
  debtorsAccount: account('débiteurs', '1100', help('Compte de ce que doivent les familles.')),
  bankAccount: account('banque', '1020', help('Compte bancaire de l’école.')),
  enrolmentFeeAccount: account('inscriptions', '3020', help('Produit des frais d’inscription.')),
  penaltyAccount: account('pénalités', '3030', help('Produit des pénalités.')),
  tuitionAccount: account('écolages', '3000', help('Produit des écolages.')),
  crecheAccount: account('crèche', '3010', help('Produit des mois de crèche.')),
  exceptionalDayAccount: account('accueils exceptionnels', '3040', help('Produit des accueils exceptionnels.')),
  latePickupAccount: account('retards', '3050', help('Produit des reprises tardives.')),
  serviceAccount: account('prestations', '3060', help('Produit des prestations, cantine et ateliers par exemple.')),
  damageAccount: account('dommages', '3070', help('Produit des dommages facturés.')),
  reminderAccount: account('rappels', '3080', help('Produit des frais de rappel.')),
  creditNoteAccount: account('avoirs', '3800', help('Avoirs qui ne nomment pas la ligne qu’ils corrigent.')),
  waiverAccount: account('remises', '3801', help('Remises accordées aux familles.')),
  lossAccount: account('pertes', '3805', help('Pertes sur débiteurs.')),
  serviceVatCode: {
    ...set('Code TVA prestations', optional(accountCell), '', help('Code de la comptabilité ; vide : aucun.')),
    isQuiet: true,
  },
} as const satisfies Readonly<Record<string, Setting<unknown>>>;

export type Settings = {
  readonly [K in keyof typeof SETTINGS]: (typeof SETTINGS)[K] extends Setting<infer T> ? T : never;
};

export interface ReadSettings {
  readonly settings: Settings;
  /** Keys that still hold the example of a new workbook. */
  readonly examples: readonly string[];
  /** Keys that are missing, so that their initial value counts. */
  readonly defaults: readonly string[];
  /** Wrong values of settings that only some actions go by: those refuse them, the others have the initial value. */
  readonly wrong: readonly Issue[];
}

/** Straight and curly apostrophes are one. */
export function foldKey(key: string): string {
  return key.normalize('NFC').replace(/’/g, "'").trim().toLowerCase();
}

/**
 * Reads the settings; a missing key counts as its initial value unless that is an example.
 * @returns refusals: a value of the wrong kind, a key twice, a missing key that only the school knows
 */
export function readSettings(rows: readonly RowOf<typeof settingsTable>[]): Result<ReadSettings> {
  const issues: Issue[] = checkUnique('Réglages', 'Clé', rows, (row) => foldKey(row.key));
  const byKey = new Map(rows.map((row) => [foldKey(row.key), row]));
  const values: Record<string, unknown> = {};
  const examples: string[] = [];
  const defaults: string[] = [];
  const wrong: Issue[] = [];
  for (const [name, setting] of Object.entries(SETTINGS) as [string, Setting<unknown>][]) {
    const row = byKey.get(foldKey(setting.key));
    if (row === undefined && setting.isExample) {
      issues.push({ code: 'setting-missing', tab: 'Réglages', column: 'Clé', data: { key: setting.key } });
      continue;
    }
    if (row === undefined && setting.isQuiet !== true) defaults.push(setting.key);
    const isInitial = row === undefined || (setting.isOwn === true && isBlankCell(row.value));
    const value = isInitial && setting.isExample !== true ? setting.initial : (row?.value ?? '');
    const parsed = setting.schema.safeParse(value);
    if (parsed.success) values[name] = parsed.data;
    else {
      const place = { tab: 'Réglages', column: 'Valeur', ...(row === undefined ? {} : { row: row.row }) };
      const data = { value: String(value), choices: choicesOf(setting.key), key: setting.key };
      const found = parsed.error.issues.map(({ message }): Issue => ({ code: message, ...place, data }));
      (setting.isOwn ? wrong : issues).push(...found);
      if (setting.isOwn) values[name] = Number(setting.initial);
    }
    if (setting.isExample && String(row?.value ?? '') === setting.initial) examples.push(setting.key);
  }
  return issues.length > 0 ? refuseAll(issues) : succeed({ settings: values as Settings, examples, defaults, wrong });
}

function choicesOf(key: string): string {
  if (key === SETTINGS.language.key) return Object.keys(LANGUAGES).join(', ');
  return key === SETTINGS.reminderRule.key ? Object.keys(REMINDER_RULES).join(', ') : '';
}
