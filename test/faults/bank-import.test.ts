/** A bank file brought in while services fail: at every call, before and after its effect, nothing is lost or booked twice. */
import type { Services } from '../../src/google/services';
import { bankFile } from '../builders/bank-files';
import {
  addRow,
  type BankSchool,
  bankSchool,
  bankServices,
  copyBankSchool,
  rowsOf,
  runImport,
  runImportOn,
} from '../builders/bank-school';

const CHOICE = { 'CAMT-E3': '2022-0004' };
const PAID = bankFile({
  entries: [{ amount: '60.00', bankReference: 'E0', details: [{ references: ['RF2220220005'] }] }],
});
/** Two invoices at once, a credit, an answered question, and a payment taken back. */
const FILE = bankFile({
  entries: [
    {
      amount: '4300.00',
      bankReference: 'E1',
      announced: 2,
      details: [
        { amount: '3735.00', bankReference: 'T1', references: ['RF3320220001'] },
        { amount: '565.00', bankReference: 'T2', references: ['RF7620220003'] },
      ],
    },
    { amount: '3735.00', bankReference: 'E3', details: [{ debtor: 'MULLER LEFEVRE' }] },
    { amount: '60.00', bankReference: 'E0', sign: 'DBIT', isReversal: true, details: [{}] },
  ],
});

type Moment = 'before' | 'after';

function newSchool(): BankSchool {
  const school = bankSchool();
  const pupil = { Élève: 'E1', Famille: 'F2', Nom: 'Brun', Prénom: 'Zoé', Naissance: '2015-01-01' };
  addRow(school, 'Élèves', pupil);
  runImport(school, PAID);
  return school;
}

/** Services whose n-th call fails; 0: none does. Counts them. */
function disturb(services: Services, failing: number, moment: Moment): { services: Services; calls: () => number } {
  let calls = 0;
  const wrap = <T extends object>(service: T): T =>
    new Proxy(service, {
      get: (target, name, receiver) => {
        const member: unknown = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') return member;
        return (...args: unknown[]) => {
          calls += 1;
          const isFailing = calls === failing;
          if (isFailing && moment === 'before') throw new Error('Service error');
          const result: unknown = member.apply(target, args);
          if (isFailing) throw new Error('Service error');
          return result;
        };
      },
    });
  const { workbook, store } = services;
  return { services: { ...services, workbook: wrap(workbook), store: wrap(store) }, calls: () => calls };
}

/** Everything that stays, in an order of its own: a second run may append in another. */
function describeSchool(school: BankSchool) {
  const tabs = [...school.tabs.keys()];
  const headers = (tab: string) => (school.tabs.get(tab)?.[0] ?? []).map(String);
  const rows = tabs.map((tab) => [tab, rowsOf(school, tab, ...headers(tab)).sort()]);
  return { rows: Object.fromEntries(rows), properties: [...school.properties].sort() };
}

const start = newSchool();
const undisturbed = copyBankSchool(start);
const counted = disturb(bankServices(undisturbed), 0, 'before');
runImportOn(counted.services, FILE, CHOICE);
const expected = describeSchool(undisturbed);
const cases = Array.from({ length: counted.calls() }, (_, index) => index + 1);

describe('the import of a bank file', () => {
  it('without faults books two payments, an answered one and a reversal', () => {
    expect(rowsOf(undisturbed, 'Paiements', 'Paiement')).toEqual([
      'CAMT-E0',
      'CAMT-T1@E1',
      'CAMT-T2@E1',
      'CAMTR-E0',
      'CAMT-E3',
    ]);
    expect(cases.length).toBeGreaterThan(30);
  });

  it.each(['before', 'after'] as const)('run again after an error %s any call ends as if there was none', (moment) => {
    for (const failing of cases) {
      const school = copyBankSchool(start);
      const { services } = disturb(bankServices(school), failing, moment);
      expect(() => runImportOn(services, FILE, CHOICE)).toThrow('Service error');
      runImport(school, FILE, CHOICE);
      expect([failing, describeSchool(school)]).toEqual([failing, expected]);
    }
  });

  it('run again after errors in two runs one after the other ends the same', () => {
    for (const failing of cases.filter((number) => number % 3 === 0)) {
      const school = copyBankSchool(start);
      for (const [number, moment] of [
        [failing, 'after'],
        [failing, 'before'],
      ] as const) {
        try {
          runImportOn(disturb(bankServices(school), number, moment).services, FILE, CHOICE);
        } catch (error) {
          expect(String(error)).toContain('Service error');
        }
      }
      runImport(school, FILE, CHOICE);
      expect([failing, describeSchool(school)]).toEqual([failing, expected]);
    }
  });

  it('is refused while another run writes, and changes nothing', () => {
    const school = copyBankSchool(start);
    const locks = { withRunLock: () => undefined, withWriteLock: () => undefined };
    const result = runImportOn({ ...bankServices(school), locks }, FILE, CHOICE);
    expect(result).toMatchObject({ ok: false, problems: [expect.stringContaining('Une autre exécution')] });
    expect(school).toEqual(start);
  });

  it('balances: entries of a family are what is open less its credit', () => {
    const sum = (rows: readonly string[]) => rows.reduce((total, row) => total + Number(row.split(' | ')[1]), 0);
    const entries = rowsOf(undisturbed, 'Écritures', 'Famille', 'Montant');
    const ofFamily = (family: string) => sum(entries.filter((row) => row.startsWith(`${family} `)));
    // F1: 3735 + 60, paid 3735, its 60 taken back. F2: 500 + 9400, paid 565. F3: 3735 paid.
    expect([ofFamily('F1'), ofFamily('F2'), ofFamily('F3')]).toEqual([60, 9335, 0]);
  });
});
