/** The data check from the menu: one clear sentence for each fault, with its place; nothing written, every tab read once. */

import type { CellValue } from '../../local/runtime/model';
import { checkData } from '../../src/actions/check-data';
import { fromNativeDate } from '../../src/domain/shared/local-date';
import { execute, type Office, planOf, problemsOf, runAction, smallOffice, type } from '../builders/family-office';
import { tariffValues } from '../builders/school-year-2022';

const sheetOf = (office: Office, tab: string) => {
  const sheet = office.workbook.sheets.find(({ name }) => name === tab);
  if (sheet === undefined) throw new Error(`No tab ${tab}`);
  return sheet;
};

function set(office: Office, tab: string, row: number, header: string, value: CellValue): void {
  const { values } = sheetOf(office, tab);
  const position = values[0]?.indexOf(header) ?? -1;
  values[row - 1]?.splice(position, 1, value);
}

function setting(office: Office, key: string, value: string): void {
  const row = sheetOf(office, 'Réglages').values.findIndex(([name]) => name === key);
  set(office, 'Réglages', row + 1, 'Valeur', value);
}

const payer = (office: Office, family: string): void =>
  type(office, 'Payeurs', { Payeur: 'P5', Famille: family, Nom: 'Autre', Objet: 'Dommage', Part: 100 });

/** Two families in order, on 1 July: everything paid or not yet due. */
function sound(): Office {
  const office = smallOffice('2022-07-01');
  const [, ...rows] = tariffValues();
  for (const row of rows) {
    const cells = row.map((cell) => (cell instanceof Date ? (fromNativeDate(cell) ?? '') : (cell as CellValue)));
    sheetOf(office, 'Tarifs').values.push(cells);
  }
  type(office, 'Responsables', { Responsable: 'R2', Famille: 'F2', Nom: 'Brun', 'E-mail': 'brun@essai.example' });
  for (const row of [2, 3]) set(office, 'Familles', row, 'Règlement signé le', '2022-06-01');
  set(office, 'Factures', 3, 'Statut', 'Payée');
  set(office, 'Élèves', 3, 'Naissance', '2013-07-08');
  const own = { École: 'École du Rhin', Adresse: 'Quai', Numéro: '1', NPA: '4051', Ville: 'Basel', Téléphone: '061' };
  const more = { 'E-mail': 'a@essai.example', IBAN: 'CH56 0483 5012 3456 7800 9' };
  for (const [key, value] of Object.entries({ ...own, ...more })) {
    setting(office, key, value);
  }
  set(office, 'Écritures', 2, 'Clé', 'tuition|2022-23|E1|T1|I1|famille');
  set(office, 'Écritures', 2, 'Période', 'T1');
  return office;
}

function told(office: Office): readonly string[] {
  const plan = planOf(office, checkData, {});
  return plan.ok ? plan.warnings : plan.problems;
}

describe('a sound workbook', () => {
  it('has nothing to tell but what is left to invoice', () => {
    const plan = planOf(sound(), checkData, {});
    expect(plan).toMatchObject({ ok: true, isNothingToDo: true, warnings: [] });
    expect(plan.ok && plan.lines).toEqual([
      '25 onglets lus ; rien n’est modifié.',
      'Rien n’empêche de facturer.',
      'Rien d’autre à signaler.',
      '1 ligne est à facturer : « Émettre les factures ».',
    ]);
  });

  it('is read once a tab, and not written', () => {
    const office = sound();
    const before = JSON.stringify(office.workbook.sheets.map(({ values }) => values));
    const counts = execute(office, (services) => {
      const read: string[] = [];
      const readTab = (tab: string) => {
        read.push(tab);
        return services.workbook.readTab(tab);
      };
      checkData.plan({ ...services, workbook: { ...services.workbook, readTab } }, {});
      return read;
    });
    expect(counts).toHaveLength(25);
    expect(new Set(counts).size).toBe(25);
    expect(JSON.stringify(office.workbook.sheets.map(({ values }) => values))).toBe(before);
    expect(problemsOf(runAction(office, checkData, {}))).toEqual(['Le contrôle ne modifie rien.']);
  });
});

describe('a fault', () => {
  it.each<[string, (office: Office) => void, string[]]>([
    [
      'of a cell is told with tab, row and column',
      (office) => set(office, 'Élèves', 2, 'Naissance', 'hier'),
      ['À corriger – Onglet « Élèves », ligne 2, colonne « Naissance » : « hier » n’est pas une date'],
    ],
    [
      'of a tab that no run reads is found too',
      (office) =>
        type(office, 'Présences', { Date: '2022-10-03', Élève: 'E1', 'Demi-journée': 'Midi', Code: 'Absent' }),
      ['À corriger – Onglet « Présences », ligne 2, colonne « Demi-journée »'],
    ],
    [
      'of a tab that was renamed',
      (office) => Object.assign(sheetOf(office, 'Congés'), { name: 'Vacances' }),
      ['À corriger – Onglet « Congés » : cet onglet manque ou a été renommé.'],
    ],
    [
      'of a reference',
      (office) => type(office, 'Retards', { Date: '2022-10-03', Élève: 'E9', Minutes: 5 }),
      ['À corriger – Onglet « Retards », ligne 2, colonne « Élève » : « E9 » n’existe pas'],
    ],
    [
      'of the tariffs: one is missing',
      (office) => sheetOf(office, 'Tarifs').values.splice(1, 1),
      ['À vérifier – Onglet « Tarifs » : il manque le tarif « Inscription »'],
    ],
    [
      'of the IBAN',
      (office) => set(office, 'Réglages', 10, 'Valeur', 'CH00'),
      ['À corriger – Onglet « Réglages », ligne 10, colonne « Valeur » : « CH00 » n’est pas un IBAN'],
    ],
    [
      'of the days of reminders',
      (office) => set(office, 'Réglages', 19, 'Valeur', 'bientôt'),
      [
        'À vérifier – Onglet « Réglages », ligne 19, colonne « Valeur » : « bientôt » ne donne pas les jours des trois rappels.',
      ],
    ],
    [
      'of numbers: a gap (invoiceninja #2395)',
      (office) => {
        for (const [tab, row] of [
          ['Factures', 2],
          ['Écritures', 2],
        ] as const)
          set(office, tab, row, 'Facture', '2022-0003');
      },
      ['À vérifier – Onglet « Factures » : le numéro de facture 2022-0001 manque dans la suite.'],
    ],
    [
      'of a total that was changed by hand (invoiceninja #7790)',
      (office) => set(office, 'Factures', 2, 'Total', 4000),
      [
        'À vérifier – Onglet « Factures », ligne 2, colonne « Total »',
        'À vérifier – Onglet « Écritures » : famille F1',
      ],
    ],
    [
      'of a status',
      (office) => set(office, 'Factures', 3, 'Statut', 'Émise'),
      ['« Émise » est noté, mais les écritures disent « Payée ».'],
    ],
    [
      'of a payment whose entries are gone',
      (office) => sheetOf(office, 'Écritures').values.splice(3, 1),
      ['Statut', 'le paiement B-1 n’a pas d’écriture'],
    ],
    [
      'of a mail that may have gone out',
      (office) => type(office, 'Envois', { Envoi: 'E-1', Clé: 'k', À: 'a@essai.example', Statut: 'Douteux' }),
      [
        'À vérifier – Onglet « Envois », ligne 2, colonne « Statut » : l’envoi E-1 à a@essai.example est peut-être parti',
      ],
    ],
    [
      'of a mail that stands twice',
      (office) => {
        for (const id of ['E-1', 'E-2'])
          type(office, 'Envois', { Envoi: id, Clé: 'k', À: 'a@essai.example', Statut: 'Envoyé' });
      },
      ['À corriger – Onglet « Envois », ligne 3, colonne « Clé » : « k » figure déjà à la ligne 2'],
    ],
    [
      'of a family that nobody can write to',
      (office) => set(office, 'Responsables', 3, 'E-mail', ''),
      ['À vérifier – Onglet « Familles », ligne 3, colonne « Famille » : famille F2 : aucun représentant légal'],
    ],
    [
      'of the regulation that is not signed (art. 7)',
      (office) => set(office, 'Familles', 2, 'Règlement signé le', ''),
      ['ligne 2, colonne « Règlement signé le » : famille F1 : le règlement n’est pas signé. (art. 7)'],
    ],
    [
      'of a child that stands twice',
      (office) => {
        type(office, 'Élèves', { Élève: 'E8', Famille: 'F1', Nom: 'ADER', Prénom: 'ada', Naissance: '2014-05-05' });
      },
      ['l’élève E8 a les mêmes nom, prénom et date de naissance que E1 à la ligne 2.'],
    ],
    [
      'of an exceptional day to come',
      (office) => {
        const day = { Date: '2022-10-10', 'Demandé le': '2022-10-09', Statut: 'Accordé' };
        type(office, 'Accueils exceptionnels', { Élève: 'E1', ...day });
      },
      [
        'À vérifier – Onglet « Accueils exceptionnels », ligne 2, colonne « Demandé le » : élève E1',
        'À vérifier – Onglet « Accueils exceptionnels », ligne 2, colonne « Élève » : élève E1',
      ],
    ],
    [
      'of a fee that the ledger does not hold',
      (office) => set(office, 'Inscriptions', 2, 'Type', 'Première'),
      ['élève E1 : pas de frais d’inscription dans les écritures ; considérés comme payés ailleurs.'],
    ],
    [
      'of an enrolment that counts although its fee is open again (R-2.1)',
      (office) => {
        set(office, 'Inscriptions', 2, 'Type', 'Première');
        set(office, 'Inscriptions', 2, 'Statut', 'Prise en compte');
        set(office, 'Écritures', 2, 'Nature', 'Inscription');
        set(office, 'Écritures', 2, 'Clé', 'enrolment-fee|E1|I1|famille');
        set(office, 'Écritures', 2, 'Période', '');
      },
      [
        'À vérifier – Onglet « Inscriptions », ligne 2, colonne « Statut » : élève E1 : l’inscription est « Prise en compte », mais ses frais d’inscription ne sont pas payés (2022-0001)',
      ],
    ],
    [
      'of an invoice that is called a credit note',
      (office) => set(office, 'Factures', 2, 'Type', 'Avoir'),
      [
        'Onglet « Factures », ligne 2, colonne « Type » : 2022-0001 : un avoir de CHF',
        'Onglet « Écritures » : famille F1',
      ],
    ],
    [
      'of a payer of another family',
      (office) => {
        payer(office, 'F2');
        set(office, 'Factures', 2, 'Payeur', 'P5');
        set(office, 'Écritures', 2, 'Payeur', 'P5');
      },
      ['Onglet « Factures », ligne 2, colonne « Payeur » : le payeur P5 est de la famille F2, pas de la famille F1'],
    ],
    [
      'of a reference',
      (office) => set(office, 'Factures', 2, 'Référence', 'RF00'),
      ['Onglet « Factures », ligne 2, colonne « Référence » : « RF00 » n’est pas une référence de paiement valable'],
    ],
    [
      'of a payment that is noted for another family',
      (office) => set(office, 'Paiements', 2, 'Famille', 'F1'),
      ['Onglet « Paiements », ligne 2, colonne « Famille » : paiement B-1 noté pour la famille F1'],
    ],
    [
      'of a charge that was typed without an invoice',
      (office) => {
        const charge = { Écriture: 'X', Date: '2022-06-30', Famille: 'F1', Nature: 'Dommage', Libellé: 'Vitre' };
        type(office, 'Écritures', { ...charge, Montant: 100 });
      },
      [
        'Onglet « Écritures », ligne 5, colonne « Facture » : famille F1 : CHF 100.00 à sa charge sans numéro de facture',
      ],
    ],
    [
      'of a country that does not exist',
      (office) => set(office, 'Familles', 2, 'Pays', 'XX'),
      ['À corriger – Onglet « Familles », ligne 2, colonne « Pays » : « XX » n’est pas le code'],
    ],
    [
      'of a child that leaves before it comes, and of a leave that ends before it begins',
      (office) => {
        set(office, 'Élèves', 2, 'Entrée', '2022-09-01');
        set(office, 'Élèves', 2, 'Sortie', '2022-08-01');
        type(office, 'Congés', { Congé: 'C1', Élève: 'E1', Du: '2022-10-04', Au: '2022-10-03' });
      },
      ['Onglet « Élèves », ligne 2, colonne « Sortie »', 'Onglet « Congés », ligne 2, colonne « Au »'],
    ],
    [
      'of two accounts with one number',
      (office) => setting(office, 'Compte banque', '1100'),
      ['« Compte banque » et « Compte débiteurs » ont le même numéro, 1100'],
    ],
    [
      'of no mail that was dropped because its invoice is paid; of one whose address was refused',
      (office) => {
        const mail = { À: 'a@essai.example', Statut: 'Échec' };
        type(office, 'Envois', {
          ...mail,
          Envoi: 'M-1',
          Clé: 'facture|2022-0002',
          Détail: 'payée entre-temps, non envoyée',
        });
        type(office, 'Envois', {
          ...mail,
          Envoi: 'M-2',
          Clé: 'facture|2022-0001',
          Détail: 'adresse refusée, non envoyé',
        });
      },
      ['Onglet « Envois », ligne 3, colonne « Statut » : l’envoi M-2 à a@essai.example a échoué.'],
    ],
    [
      'of settings that are still examples',
      (office) => set(office, 'Réglages', 2, 'Valeur', 'École des Trois Tilleuls'),
      ['À vérifier – Réglages encore à l’exemple : École.'],
    ],
  ])('%s', (_, harm, sentences) => {
    const office = sound();
    harm(office);
    expect(told(office)).toEqual(sentences.map((sentence) => expect.stringContaining(sentence)));
  });

  it('of each tab is told at once, with what can still be checked', () => {
    const office = sound();
    set(office, 'Élèves', 2, 'Naissance', 'hier');
    set(office, 'Tarifs', 2, 'Unité', 'EUR');
    set(office, 'Factures', 3, 'Statut', 'Émise');
    const tabs = told(office).map((text) => /« ([^»]+) »/.exec(text)?.[1]);
    expect(new Set(tabs)).toEqual(new Set(['Élèves', 'Tarifs', 'Factures']));
  });

  it('of an unpaid first instalment is told from the limit on (R-2.6)', () => {
    const office = sound();
    office.clock.advance(19 * 24 * 3600 * 1000);
    set(office, 'Inscriptions', 2, 'Statut', 'Prise en compte');
    expect(told(office)).toEqual([expect.stringContaining('l’inscription ne peut être confirmée')]);
    set(office, 'Inscriptions', 2, 'Statut', 'Confirmée');
    expect(told(office)).toEqual([expect.stringContaining('« Confirmée », mais sa première tranche est impayée')]);
  });
});
