/** What each invoice says, and what stops a run before anything is made. */
import { checkContents, contentOf, readContents } from '../../../src/actions/invoicing/contents';
import { entriesByInvoice, pendingDocuments } from '../../../src/actions/invoicing/pending';
import { describeIssue } from '../../../src/messages/issues';
import { creditEntry, paymentEntry, runOf, typedEntry } from '../../builders/billing-facts';
import { gathered, type SchoolTabs, soundSchool } from '../../builders/school-tabs';

function contentsOf(tabs: SchoolTabs, today = '2022-06-15') {
  const all = gathered(tabs, today);
  const run = runOf(all.facts);
  const byInvoice = entriesByInvoice(run.entries);
  return run.invoices.map((invoice) => contentOf(all, invoice, byInvoice.get(invoice.id) ?? []));
}

describe('the lines of an invoice', () => {
  it('are its charges: payments, credits, refunds and reminder fees stand beside (D-3.3b)', () => {
    const line = typedEntry({ invoice: '2022-0001', amountCents: 100 });
    const free = typedEntry({ invoice: '2022-0001', amountCents: 0, nature: 'service' });
    const beside = [
      paymentEntry('2022-0001', 50),
      creditEntry('2022-0001', -20),
      typedEntry({ invoice: '2022-0001', amountCents: 50, nature: 'refund' }),
      typedEntry({ invoice: '2022-0001', amountCents: -5, nature: 'waiver' }),
      typedEntry({ invoice: '2022-0001', amountCents: 2000, nature: 'reminder' }),
      typedEntry({ amountCents: 7 }),
    ];
    expect(entriesByInvoice([line, ...beside, free])).toEqual(new Map([['2022-0001', [line, free]]]));
  });
});

describe('an invoice is addressed to who pays it', () => {
  it('the family, or the employer with its own address', () => {
    const [ader, brun] = contentsOf(soundSchool());
    expect(ader?.addressee).toEqual({
      name: 'Ader',
      street: 'Rue du Rhin',
      number: '3',
      postcode: '4056',
      town: 'Bâle',
      country: 'CH',
    });
    expect([brun?.familyName, brun?.addressee.name]).toEqual(['Brun', 'Employeur SA']);
    expect(ader?.pupilName('E1')).toBe('Ada Ader');
    expect(ader?.pupilName('E9')).toBe('E9');
    expect(ader?.school.contact).toBe('secretariat@ecole.example · +41 61 000 00 00');
  });

  it('in its country', () => {
    const [ader] = contentsOf(soundSchool().type('Familles', 2, 'Pays', 'fr'));
    expect(ader?.addressee.country).toBe('FR');
  });
});

it('carries the VAT note of each service once, also of one with a comma in its name', () => {
  const tabs = soundSchool().add('Prestations', { Prestation: 'Atelier, mercredi', Prix: 18, TVA: 'hors champ' });
  for (const name of ['Cantine', 'Atelier, mercredi']) {
    for (const Date of ['2022-09-05', '2022-10-05']) {
      tabs.add('Consommations', { Date, Élève: 'E1', Prestation: name, Quantité: 1 });
    }
  }
  const [ader] = contentsOf(tabs, '2022-10-31');
  expect(ader?.vatNotes).toEqual(['Cantine : TVA 2,6 % comprise.', 'Atelier, mercredi : hors champ.']);
});

describe('what stops a run', () => {
  it('nothing on a sound school, nor a payer without an address', () => {
    expect(checkContents(contentsOf(soundSchool()))).toEqual([]);
    const tabs = soundSchool().type('Payeurs', 2, 'NPA', '').type('Payeurs', 2, 'Ville', '');
    expect(checkContents(contentsOf(tabs))).toEqual([]);
  });

  it.each<[string, string, number, string, string]>([
    ['a postcode that is too long', 'Familles', 2, 'NPA', '4056405640564056405640'],
    ['a town that is too long', 'Familles', 2, 'Ville', 'Bâle '.repeat(9)],
  ])('%s', (_, tab, row, header, value) => {
    const issues = checkContents(contentsOf(soundSchool().type(tab, row, header, value)));
    expect(issues).toHaveLength(1);
    expect(describeIssue(issues[0] ?? { code: '' })).toMatch(/Facture de la famille Ader : le bulletin/);
  });

  it('a field that would be empty, once a family', () => {
    const [content] = contentsOf(soundSchool());
    if (content === undefined) throw new Error('No invoice');
    const entries = content.entries.map((entry) => ({ ...entry, year: undefined }));
    expect(
      checkContents([
        { ...content, entries },
        { ...content, entries },
      ]),
    ).toEqual([{ code: 'field-empty', data: { field: 'annee', family: 'Ader' } }]);
  });
});

describe('documents that a cut-off run left', () => {
  const owed = { Date: '2022-06-15', Famille: 'F1' };
  const invoice = {
    ...owed,
    Facture: '2022-0001',
    Échéance: '2022-07-15',
    Total: 100,
    Type: 'Facture',
    Statut: 'Émise',
  };
  const line = { ...owed, Écriture: 'L1', Facture: '2022-0001', Montant: 100, Nature: 'Dommage', Libellé: 'Vitre' };
  const refusals = (payer: string) => {
    const tabs = soundSchool()
      .add('Factures', { ...invoice, Payeur: payer })
      .add('Écritures', { ...line, Payeur: payer, Clé: 'damage|E1|2022-06-01|Vitre|1|famille' });
    const all = gathered(tabs, '2022-06-15');
    const read = readContents(all, pendingDocuments(all.tabs.rows.invoices, all.tabs.rows.entries));
    return read.ok ? [] : read.issues.map(describeIssue);
  };

  it.each([
    ['PZ', '« PZ » n’existe pas'],
    ['P1', 'le payeur P1 est de la famille F2, pas de la famille F1'],
  ])('are not made for the payer %s', (payer, words) => {
    expect(refusals(payer)).toEqual([
      expect.stringContaining(`Onglet « Factures », ligne 2, colonne « Payeur » : ${words}`),
    ]);
  });
});
