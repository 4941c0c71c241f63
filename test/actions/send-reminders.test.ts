/** The reminder run over the built add-on: its plan, its choices, its letters, what it leaves. */
import {
  addOverdue,
  addPayment,
  feesBooked,
  openReminders,
  overdueSchool,
  planProblems,
  planReminders,
  planText,
  REMINDER_DAY,
  recordsOf,
  reminderRows,
  remindersLeft,
  sendReminders,
} from '../builders/reminder-school';
import { addRow, copySchool, prepareBundle, type School, sheetOf } from '../builders/small-school';

let original: School;
let school: School;

beforeAll(async () => {
  await prepareBundle('light');
  original = overdueSchool();
}, 120_000);

beforeEach(() => {
  school = copySchool(original);
});

function setSetting(key: string, value: string | number): void {
  const row = sheetOf(school.workbook, 'Réglages').values.find(([name]) => name === key);
  if (row === undefined) throw new Error(`No setting ${key}`);
  row[1] = value;
}

it('shows each reminder with its family, amounts, level, fee and why, and one choice each', () => {
  const plan = planReminders(openReminders(school));
  if (!plan.ok) throw new Error(plan.problems.join());
  // Fees: 2nd 20, 3rd 50, 2nd 20 (annexe 2); F02 has its 2nd and 3rd reminder of the year: 0 and 20.
  expect(plan.lines[0]).toBe('4 rappels pour 3 familles, frais CHF 90.00.');
  expect(plan.lines).toContainEqual(
    "2022-0001, Essai 01, échue le 01.10.2022, reste dû CHF 1'000.00 : 2e rappel, frais CHF 20.00 ; nouvelle échéance le 31.10.2022. 2e rappel de la facture (CHF 20.00), 2e de l’année scolaire (CHF 0.00) : le plus élevé ; soit CHF 20.00 (ann. 2 §Frais de rappel).",
  );
  expect(plan.lines.join('\n')).toContain(
    "2022-0002, Essai 02, échue le 01.10.2022, reste dû CHF 1'000.00 : 1er rappel, sans frais",
  );
  expect(plan.items?.map(({ id, value }) => `${id} ${value}`)).toEqual([
    '2022-0002 envoyer',
    '2022-0001 envoyer',
    '2022-0004 envoyer',
    '2022-0003 envoyer',
  ]);
  expect(plan.warnings.join('\n')).toContain('Aucun fichier bancaire n’a été importé');
  expect(plan.isNothingToDo).toBe(false);
});

it('books fees, makes letters, marks reminders as sent, queues mails; a second run does nothing', () => {
  const outcome = sendReminders(openReminders(school));
  expect(outcome).toMatchObject({ ok: true, remaining: 0 });
  expect(outcome.ok && outcome.lines).toEqual(['4 rappels faits, frais CHF 90.00.', '4 envois préparés dans Envois.']);
  expect(feesBooked(school)).toEqual(['2022-0001 20', '2022-0004 20', '2022-0003 50']);
  expect(reminderRows(school).slice(4)).toEqual([
    'R-2022-0002-1 1/2 0 Envoyé',
    'R-2022-0001-2 2/2 20 Envoyé',
    'R-2022-0004-2 2/3 20 Envoyé',
    'R-2022-0003-3 3/3 50 Envoyé',
  ]);
  const left = remindersLeft(school);
  expect(left.files.filter((name) => name.startsWith('2022-0003 Rappel 3 Essai 03'))).toHaveLength(2);
  expect(recordsOf(school, 'Envois').map((row) => [row.Clé, row.Objet])).toContainEqual([
    'rappel|2022-0003|3',
    'École des Trois Tilleuls : 3e rappel de la facture 2022-0003',
  ]);
  expect(recordsOf(school, 'Factures').map(({ Total }) => Total)).toEqual([1000, 1000, 1000, 1000]);
  const plan = planReminders(openReminders(school));
  expect(plan).toMatchObject({ ok: true, isNothingToDo: true });
  expect(sendReminders(openReminders(school))).toMatchObject({ ok: true, lines: ['Rien à faire.'] });
  expect(remindersLeft(school)).toEqual(left);
});

describe('a payment', () => {
  it('of the day of the run stops the reminder (D-3.7)', () => {
    addPayment(school, '2022-0003', 'F03', 1000);
    sendReminders(openReminders(school));
    expect(feesBooked(school)).toEqual(['2022-0001 20', '2022-0004 20']);
  });

  it('in part leaves the remainder to be reminded', () => {
    addPayment(school, '2022-0003', 'F03', 999.95);
    expect(planText(school)).toContain('2022-0003, Essai 03, échue le 20.09.2022, reste dû CHF 0.05 : 3e rappel');
  });
});

describe('a run that was cut off before its letters', () => {
  it('drops what was paid since, and costs the others by their lower rank', () => {
    const cut = openReminders(school, {
      onStart: ({ handler, meter }) => {
        // The last flush of the first half: the rows of Rappels are there.
        if (handler === 'apply') meter.failOn('ScriptApp.newTrigger', 1, 'after', 'kill');
      },
    });
    expect(() => sendReminders(cut)).toThrow();
    expect(
      reminderRows(school)
        .slice(4)
        .every((row) => row.endsWith('Proposé')),
    ).toBe(true);
    addPayment(school, '2022-0002', 'F02', 1000);
    const again = openReminders(school);
    const outcome = sendReminders(again);
    expect(outcome.ok && outcome.lines).toContain('Réglées entre-temps, sans rappel ni frais : 2022-0002.');
    expect(reminderRows(school).slice(4)).toEqual([
      'R-2022-0002-1 1/2 0 Annulé',
      'R-2022-0001-2 2/2 20 Envoyé',
      'R-2022-0004-2 2/2 20 Envoyé',
      'R-2022-0003-3 3/3 50 Envoyé',
    ]);
    expect(recordsOf(school, 'Envois').map(({ Clé }) => Clé)).not.toContain('rappel|2022-0002|1');
  });
});

describe('the threshold of access (R-3.6)', () => {
  beforeEach(() => setSetting("Seuil d'accès", 2000));

  it('proposes the letter, and makes it only when a person decides', () => {
    const plan = planReminders(openReminders(school));
    expect(plan.ok && plan.items?.find(({ id }) => id === 'acces:F02')).toMatchObject({ value: 'non' });
    expect(planText(school)).toContain("Famille Essai 02 (F02) : CHF 2'000.00 échus et impayés");
    sendReminders(openReminders(school));
    expect(remindersLeft(school).files.join('\n')).not.toContain('acces');
  });

  it('makes and queues it with the reminders', () => {
    const outcome = sendReminders(openReminders(school), { choix: { 'acces:F02': 'oui' } });
    expect(outcome.ok && outcome.lines).toContain('1 lettre d’accès faite.');
    expect(
      remindersLeft(school).files.filter((name) => name.startsWith(`Accès ${REMINDER_DAY} Essai 02`)),
    ).toHaveLength(2);
    expect(recordsOf(school, 'Envois').map(({ Clé }) => Clé)).toContain(`acces|F02|${REMINDER_DAY}`);
    expect(recordsOf(school, 'Journal').map(({ Quoi }) => Quoi)).toEqual(['Lettre d’accès décidée']);
    expect(remindersLeft(school).accessLetters).toBe('[]');
  });
});

describe('a workbook that does not fit', () => {
  it('refuses days that are none, by tab, row and column', () => {
    setSetting('Rappels après (jours)', 'souvent');
    expect(planProblems(school).join()).toMatch(/Onglet « Réglages », ligne \d+, colonne « Valeur » : « souvent »/);
  });

  it('refuses a missing tariff by its tab', () => {
    const tariffs = sheetOf(school.workbook, 'Tarifs');
    tariffs.values = tariffs.values.filter((row) => row[1] !== 'Rappel par facture');
    expect(planProblems(school).join()).toContain('Onglet « Tarifs » : il manque le tarif');
    // Without what needs it the others go out.
    expect(planProblems(school, { exclure: ['2022-0001', '2022-0003', '2022-0004'] })).toEqual([]);
  });

  it('refuses reminders of unknown invoices and twice the same identifier', () => {
    const row = { Date: 44800, 'Rang facture': 1, 'Rang année': 1, Frais: 0, Statut: 'Envoyé' };
    addRow(school, 'Rappels', { ...row, Rappel: 'R-2022-0001-1', Facture: '2022-9999' });
    expect(planProblems(school).join('\n')).toMatch(/ligne 6, colonne « Facture »[\s\S]*|ligne 6, colonne « Rappel »/);
    expect(planProblems(school)).toHaveLength(2);
  });

  it('refuses an invoice whose family is not in the register', () => {
    addOverdue(school, { id: '2022-0006', family: 'F77' });
    expect(planProblems(school).join()).toMatch(
      /Onglet « Factures », ligne 6, colonne « Famille » : facture 2022-0006/,
    );
  });

  it('refuses an invoice to the payer of another family, who must not read of it', () => {
    const payer = { Payeur: 'P5', Nom: 'Autre', Type: 'Employeur', Part: 100, Objet: 'Tout' };
    addRow(school, 'Payeurs', { ...payer, Famille: 'F02', Adresse: 'Rue 1', NPA: '4051', Ville: 'Bâle' });
    addOverdue(school, { id: '2022-0006', family: 'F01', payer: 'P5' });
    addOverdue(school, { id: '2022-0007', family: 'F02', payer: 'P5' });
    expect(planProblems(school)).toEqual([
      expect.stringMatching(/Onglet « Factures », ligne 6, colonne « Payeur » : facture 2022-0006.*« P5 »/),
    ]);
  });

  it('says who has no e-mail', () => {
    const guardians = sheetOf(school.workbook, 'Responsables');
    guardians.values = guardians.values.slice(0, 1);
    expect(planText(school)).toContain('Essai 01 : pas d’adresse électronique, rappel de 2022-0001 à imprimer.');
  });
});

it('brings back rows of Rappels that were taken away, so that no level fires twice', () => {
  sendReminders(openReminders(school));
  const left = remindersLeft(school);
  const sheet = sheetOf(school.workbook, 'Rappels');
  sheet.values = sheet.values.filter((row) => row[0] !== 'R-2022-0003-3');
  expect(planText(school)).toContain('1 ligne de Rappels à rétablir');
  sendReminders(openReminders(school));
  expect(reminderRows(school)).toContain('R-2022-0003-3 3/1 50 Envoyé');
  expect(remindersLeft(school).entries).toEqual(left.entries);
  expect(remindersLeft(school).mails).toEqual(left.mails);
});
