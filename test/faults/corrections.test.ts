/** Corrections under faults: an error or a cut-off at every call, then the same again, as if undisturbed. */
import type { Action, ActionInput } from '../../src/actions/action';
import { cancelInvoiceAction } from '../../src/actions/cancel-invoice';
import { differenceList } from '../../src/actions/difference-list';
import { settleDepartureAction } from '../../src/actions/settle-departure';
import { writeOff } from '../../src/actions/write-off';
import { cellsOf, copyOffice, correctionOffice, fireTriggers, issueOn, onDay } from '../builders/correction-office';
import { documentsOf, type Office, pay, runAction } from '../builders/family-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const FIRST = '2022-06-15';
const SECOND = '2022-12-01';

interface Case {
  readonly name: string;
  readonly action: Action;
  readonly input: ActionInput;
  /** Type into the register before the correction. */
  readonly change?: readonly [tab: string, row: number, header: string, value: string];
  /** Undefined: a day before the second instalment. */
  readonly day?: string;
}

const CASES: readonly Case[] = [
  {
    name: 'a cancelled invoice',
    action: cancelInvoiceAction,
    input: { facture: '2022-0003', motif: 'x', frais: true },
  },
  { name: 'a departure', action: settleDepartureAction, input: { eleve: 'E1', date: '2022-10-10' } },
  {
    name: 'corrected differences',
    action: differenceList,
    input: { corriger: 'tout' },
    change: ['Inscriptions', 2, 'Statut', 'Annulée'],
  },
  {
    name: 'a correction upwards',
    action: differenceList,
    input: { corriger: 'tout' },
    change: ['Inscriptions', 2, 'Tarif', 'Corporate'],
    day: '2022-12-12',
  },
  { name: 'a write-off', action: writeOff, input: { facture: '2022-0003', type: 'perte', motif: 'x' } },
];

/** The school as it was when a correction began, by its day; made once, then copied. */
const models = new Map<string, Office>();

function office({ change, day = '2022-10-12' }: Case): Office {
  const model = models.get(day) ?? issueOn(correctionOffice(FIRST), FIRST, ...(day < SECOND ? [] : [SECOND]));
  if (!models.has(day)) pay(model, 'B-1', '2022-07-01', 'F2', [['2022-0003', 1000]]);
  models.set(day, model);
  const fresh = onDay(copyOffice(model), day);
  if (change !== undefined) {
    const [tab, row, header, value] = change;
    const sheet = fresh.workbook.sheets.find(({ name }) => name === tab);
    const cells = sheet?.values[row - 1];
    if (cells !== undefined) cells[(sheet?.values[0] ?? []).map(String).indexOf(header)] = value;
  }
  return fresh;
}

/** What a run leaves, without the identifiers that Drive gives; a note may stand twice in the journal, never be lost. */
function describeOffice(school: Office) {
  const ledger = cellsOf(school, 'Écritures', 'Écriture', 'Facture', 'Nature', 'Montant', 'Clé');
  return {
    ledger,
    invoices: cellsOf(school, 'Factures', 'Facture', 'Payeur', 'Total', 'Type', 'Statut'),
    linked: cellsOf(school, 'Factures', 'Document', 'PDF').map((links) => links.split(' ').length),
    enrolments: cellsOf(school, 'Inscriptions', 'Inscription', 'Fin', 'Statut'),
    pupils: cellsOf(school, 'Élèves', 'Élève', 'Sortie', 'Statut'),
    mails: cellsOf(school, 'Envois', 'À', 'Objet').sort(),
    documents: documentsOf(school),
    journal: [...new Set(cellsOf(school, 'Journal', 'Quoi', 'Tab', 'Ligne', 'Avant', 'Après'))].sort(),
    triggers: school.state.triggers.map(({ handler }) => handler),
  };
}

function attempt(school: Office, { action, input }: Case, prepare: (services: TestServices) => void): void {
  try {
    runAction(school, action, input, prepare);
  } catch {
    // The planned fault; what matters is what the next run makes of it.
  }
}

function undisturbed(one: Case) {
  const school = office(one);
  const meters: TestServices['host']['meter'][] = [];
  runAction(school, one.action, one.input, ({ host }) => meters.push(host.meter));
  fireTriggers(school);
  return { expected: describeOffice(school), calls: meters[0]?.total() ?? 0 };
}

// A trigger that cannot be made, and an account that is not known, are told to the log.
beforeEach(() => jest.spyOn(console, 'warn').mockImplementation());
afterEach(() => jest.restoreAllMocks());

describe.each(CASES)('$name', (one) => {
  // A cut-off after a call is one before the next.
  it.each([
    ['an error before', 'before', 'throw'],
    ['an error after', 'after', 'throw'],
    ['a cut-off after', 'after', 'kill'],
  ] as const)(
    'comes to the same after %s any call, and the same wish again',
    (_, when, kind) => {
      const { expected, calls } = undisturbed(one);
      expect(calls).toBeGreaterThan(20);
      const wrong: unknown[] = [];
      for (const call of callsToStrike(calls)) {
        const school = office(one);
        attempt(school, one, ({ host }) => host.meter.failAt(call, when, kind));
        attempt(school, one, () => undefined);
        fireTriggers(school);
        const left = describeOffice(school);
        if (JSON.stringify(left) !== JSON.stringify(expected)) wrong.push([call, left]);
      }
      expect(wrong).toEqual([]);
    },
    120_000,
  );
});

describe('a cancellation that is cut off', () => {
  it('once it stands in the ledger is finished by the trigger alone', () => {
    const [one] = CASES;
    if (one === undefined) throw new Error('A case');
    const { expected, calls } = undisturbed(one);
    let carriedOn = 0;
    const wrong: unknown[] = [];
    for (const call of callsToStrike(calls)) {
      const school = office(one);
      attempt(school, one, ({ host }) => host.meter.failAt(call, 'after', 'kill'));
      if (!cellsOf(school, 'Écritures', 'Clé').some((key) => key.startsWith('cancellation|'))) continue;
      carriedOn += 1;
      fireTriggers(school);
      const left = describeOffice(school);
      if (JSON.stringify(left) !== JSON.stringify(expected)) wrong.push([call, left]);
    }
    expect(carriedOn).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('a departure whose time is over', () => {
  it.each([1, 2, 3, 4])('at upload %s says what is left, and the trigger finishes it', (upload) => {
    const one = CASES[1];
    if (one === undefined) throw new Error('A case');
    const school = office(one);
    const minute = 60_000;
    let outcome: unknown;
    try {
      outcome = runAction(school, one.action, one.input, ({ host }) =>
        host.meter.failOn('Utilities.base64Encode', upload, 'after', { clock: 4.6 * minute }),
      );
    } finally {
      fireTriggers(school);
    }
    expect(outcome).toMatchObject({ ok: true, remaining: 3 });
    expect(describeOffice(school)).toEqual(undisturbed(one).expected);
  });
});

describe('a departure while a person sorts the register', () => {
  const registerOf = (school: Office) => {
    const { enrolments, pupils } = describeOffice(school);
    return [...enrolments.sort(), ...pupils.sort()].join();
  };

  it('ends the enrolment of its own pupil, or nothing, whenever the sort comes', () => {
    const one = CASES[1];
    if (one === undefined) throw new Error('A case');
    const [before, after] = [registerOf(office(one)), office(one)];
    const meters: TestServices['host']['meter'][] = [];
    runAction(after, one.action, one.input, ({ host }) => meters.push(host.meter));
    const results = callsToStrike(meters[0]?.total() ?? 0).map((call) => {
      const school = office(one);
      const sort = () => {
        for (const { name, values } of school.workbook.sheets) {
          const isRegister = name === 'Inscriptions' || name === 'Élèves';
          if (isRegister) values.splice(1, values.length, ...values.slice(1).reverse());
        }
      };
      attempt(school, one, ({ host }) => host.meter.onCall(call, sort));
      return registerOf(school);
    });
    // Sorted before it was read: the plan is outdated, and nothing was written.
    expect(new Set(results)).toEqual(new Set([before, registerOf(after)]));
  }, 120_000);
});

describe('two people at once', () => {
  it('the second is told so, and one credit note is made', () => {
    const [one] = CASES;
    if (one === undefined) throw new Error('A case');
    const school = office(one);
    let second: unknown;
    runAction(school, one.action, one.input, ({ host }) =>
      host.meter.onCall(30, () => {
        second = runAction({ ...school }, one.action, one.input);
      }),
    );
    expect(second).toMatchObject({ ok: false, problems: [expect.stringContaining('en cours')] });
    fireTriggers(school);
    expect(describeOffice(school)).toEqual(undisturbed(one).expected);
  });
});
