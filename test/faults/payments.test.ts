/** Payments, refunds and use of credit disturbed at every service call, then done again plainly: the same as undisturbed. */
import type { ExecutionStart, Google } from '../../local/host/google';
import { toSerial } from '../../local/runtime/spreadsheet/cells/serial-date';
import type { OutcomeView, PlanView } from '../../src/actions/action';
import {
  addRow,
  copySchool,
  describeResult,
  issueInvoices,
  makeSchool,
  openGoogle,
  prepareBundle,
  type School,
  sheetOf,
} from '../builders/small-school';
import { callsToStrike } from '../builders/sweep';
import { findDifferences } from './disturb';

const TODAY = '2022-07-15';

interface Wish {
  readonly action: string;
  readonly input: object;
}

const PAYMENT: Wish = {
  action: 'record-payment',
  input: { famille: 'F01', date: TODAY, montant: 4200, communication: '=1+1 · communication : ok' },
};
const REFUND: Wish = {
  action: 'record-refund',
  input: { famille: 'F02', date: TODAY, montant: 30, motif: 'trop payé' },
};

let school: School;

beforeAll(async () => {
  await prepareBundle('light');
  school = schoolWithInvoices();
}, 120_000);

/** F01 owes an instalment and a late pick-up; F02 has a credit of 50.00. */
function schoolWithInvoices(): School {
  const made = makeSchool(2);
  addInvoice(made, '2022-0001', 'F01', 4150, {
    Nature: 'Écolage',
    Élève: 'E01',
    Période: 'T1',
    Clé: 'tuition|2022-23|E01|T1|I01|famille',
  });
  addInvoice(made, '2022-0002', 'F01', 10, { Nature: 'Retard', Clé: 'late-pickup|F01|2022-06-10||famille' });
  addCredit(made, 'F02', 50);
  return made;
}

function addInvoice(
  { workbook }: School,
  id: string,
  family: string,
  amount: number,
  cells: Record<string, string>,
): void {
  const common = { Date: toSerial(2022, 6, 15), Famille: family };
  const line = { Écriture: `${id}-01`, Année: '2022-23', Libellé: 'Ligne', Montant: amount, Facture: id };
  addRow({ workbook }, 'Écritures', { ...common, ...line, ...cells });
  const links = { Document: 'https://doc.example', PDF: 'https://pdf.example' };
  const rest = { Échéance: toSerial(2022, 7, 15), Total: amount, Type: 'Facture', Statut: 'Émise' };
  addRow({ workbook }, 'Factures', { ...common, ...rest, ...links, Facture: id });
}

function addCredit({ workbook }: School, family: string, amount: number): void {
  const cells = { Écriture: `C-${family}`, Date: toSerial(2022, 6, 1), Famille: family, Nature: 'Paiement' };
  addRow({ workbook }, 'Écritures', { ...cells, Libellé: 'Paiement', Montant: -amount });
}

/** As a person does: nothing is applied where the plan says that there is nothing to do. */
function run(google: Google, { action, input }: Wish): OutcomeView | undefined {
  const json = JSON.stringify(input);
  const plan = google.callFromDialog('plan', action, json) as PlanView;
  if (!plan.ok) return plan;
  return plan.isNothingToDo
    ? undefined
    : (google.callFromDialog('apply', action, json, plan.fingerprint) as OutcomeView);
}

/** The tabs that payments change; by whom and when a change was journalled does not matter. */
function describePayments({ workbook }: School) {
  const rowsOf = (tab: string) =>
    sheetOf(workbook, tab).values.filter((row) => row.some((cell) => cell !== '' && cell !== undefined));
  return {
    ...Object.fromEntries(['Écritures', 'Paiements', 'Factures', 'Inscriptions'].map((tab) => [tab, rowsOf(tab)])),
    Journal: rowsOf('Journal').map((row) => row.slice(2)),
  };
}

const open = (on: School, onStart?: (start: ExecutionStart) => void): Google =>
  openGoogle(on, { today: TODAY, ...(onStart === undefined ? {} : { onStart }) });

function undisturbed(wish: Wish) {
  const copy = copySchool(school);
  const google = open(copy);
  const outcome = run(google, wish);
  const apply = google.reports.find(({ handler }) => handler === 'apply');
  const calls = Object.values(apply?.calls ?? {}).reduce((sum, count) => sum + count, 0);
  return { outcome, calls, result: describePayments(copy) };
}

/** The calls whose fault leaves something else than the undisturbed run, once the wish is repeated. */
function differencesOf(wish: Wish, disturb: (start: ExecutionStart, call: number) => void): string[] {
  const { calls, result } = undisturbed(wish);
  const wrong: string[] = [];
  for (const call of callsToStrike(calls)) {
    const disturbed = copySchool(school);
    try {
      run(
        open(disturbed, (start) => start.handler === 'apply' && disturb(start, call)),
        wish,
      );
    } catch {
      // The planned fault; what matters is what the next run makes of it.
    }
    run(open(disturbed), wish);
    const left = JSON.stringify(describePayments(disturbed));
    if (left !== JSON.stringify(result)) wrong.push(`call ${call}: ${left}`);
  }
  return wrong;
}

describe('a payment', () => {
  it('settles the invoices, becomes credit, confirms the enrolment and stands in the journal, in few calls', () => {
    const { outcome, result, calls } = undisturbed(PAYMENT);
    expect(outcome).toMatchObject({ ok: true });
    const {
      Écritures: entries = [],
      Paiements: payments = [],
      Factures: invoices = [],
      Journal,
    } = result as Record<string, unknown[][]>;
    expect(entries.slice(-3).map((row) => row[9])).toEqual([-4150, -10, -40]);
    expect(payments.slice(1).map((row) => row[7])).toEqual(['=1+1 · communication : ok']);
    expect(invoices.slice(1).map((row) => row[10])).toEqual(['Payée', 'Payée']);
    // The register is looked at for the first time, and its change is noted once.
    expect(Journal?.slice(1).map((row) => row.slice(-2))).toEqual([
      ['Prise en compte', 'Confirmée'],
      ['', ''],
    ]);
    expect(calls).toBeLessThan(160);
  });

  it.each(['before', 'after'] as const)(
    'comes to the same after an error %s any service call',
    (when) => {
      expect(differencesOf(PAYMENT, ({ meter }, call) => meter.failAt(call, when, 'throw'))).toEqual([]);
    },
    120_000,
  );

  it('comes to the same after an execution was cut off at any service call', () => {
    expect(differencesOf(PAYMENT, ({ meter }, call) => meter.failAt(call, 'after', 'kill'))).toEqual([]);
  }, 120_000);

  it('is booked once when two people record it at the same time', () => {
    const { calls, result } = undisturbed(PAYMENT);
    for (let call = 3; call < calls; call += 5) {
      const shared = copySchool(school);
      const other = openGoogle(shared, { today: TODAY, user: 'direction@example.ch' });
      let second: OutcomeView | undefined;
      run(
        open(shared, ({ handler, meter }) => {
          if (handler === 'apply') {
            meter.onCall(call, () => {
              second = run(other, PAYMENT);
            });
          }
        }),
        PAYMENT,
      );
      run(open(shared), PAYMENT);
      expect(describePayments(shared)).toEqual(result);
      if (second !== undefined) expect(second.ok || second.problems.join().includes('en cours')).toBe(true);
    }
  }, 120_000);
});

describe('a refund', () => {
  it('comes to the same after an execution was cut off at any service call', () => {
    expect(undisturbed(REFUND).outcome).toMatchObject({ ok: true });
    expect(differencesOf(REFUND, ({ meter }, call) => meter.failAt(call, 'after', 'kill'))).toEqual([]);
  }, 120_000);
});

describe('credit on new invoices', () => {
  /** F01 has a part of its instalment in credit, F02 more than all of it. */
  function prepared() {
    const made = makeSchool(2);
    addCredit(made, 'F01', 1000);
    addCredit(made, 'F02', 5000);
    const copy = copySchool(made);
    const google = openGoogle(copy);
    issueInvoices(google);
    const apply = google.reports.find(({ handler }) => handler === 'apply');
    const calls = Object.values(apply?.calls ?? {}).reduce((sum, count) => sum + count, 0);
    return { school: made, result: describeResult(copy), calls, requests: apply?.requests ?? 0 };
  }

  it('is used by pairs of entries, shows in the statuses, and each invoice is queued all the same', () => {
    const { entries, invoices, mails } = prepared().result;
    expect(entries.slice(5).map((row) => [row[9], row[10]])).toEqual([
      [1000, ''],
      [-1000, '2022-0001'],
      [4150, ''],
      [-4150, '2022-0002'],
    ]);
    expect(invoices.slice(1).map((row) => [row[5], row[10]])).toEqual([
      [4150, 'Partiellement payée'],
      [4150, 'Payée'],
    ]);
    expect(mails).toHaveLength(3);
  });

  it('comes to the same after an execution was cut off at any service call', () => {
    const plain = prepared();
    expect(findDifferences(plain, plain.calls, ({ meter }, call) => meter.failAt(call, 'after', 'kill'))).toEqual([]);
  }, 120_000);
});
