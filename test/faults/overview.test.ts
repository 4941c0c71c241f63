/** Reports and the accounting file: a fault at every service call, then a plain re-run: the same as undisturbed. */
import type { Action, ActionInput } from '../../src/actions/action';
import { exportAccounting } from '../../src/actions/export-accounting';
import { receivables } from '../../src/actions/receivables';
import { type Office, runAction, smallOffice, type } from '../builders/family-office';
import type { TestServices } from '../local/runtime/host-builder';

const JUNE = { format: 'banana', du: '2022-06-01', au: '2022-06-30' };

/** A report of yesterday, with more rows than today's, stands in the tab already. */
function office(): Office {
  const school = smallOffice('2022-07-20');
  for (const family of ['F1', 'F2']) {
    const stray = { Famille: family, Nature: 'Paiement', Montant: -10, Libellé: 'Avance', Date: '2022-07-01' };
    type(school, 'Écritures', { Écriture: `X-${family}`, ...stray });
  }
  runAction(school, receivables, {});
  school.workbook.sheets.find(({ name }) => name === 'Écritures')?.values.pop();
  return school;
}

function leftBy({ workbook, state }: Office): string {
  const report = workbook.sheets.find(({ name }) => name === 'Créances')?.values ?? [];
  const rows = report.filter((row) => row.some((cell) => cell !== ''));
  const files = [...state.drive.files.values()].filter(({ trashed }) => !trashed);
  const contents = files.map(({ name, content }) => [name, Buffer.from(content?.read() ?? []).toString('utf8')]);
  return JSON.stringify([rows, contents.sort(), state.triggers.length]);
}

function attempt(school: Office, action: Action, input: ActionInput, plan: (services: TestServices) => void): void {
  try {
    runAction(school, action, input, plan);
  } catch {
    // The planned fault; what matters is what the next run makes of it.
  }
}

describe.each<[string, Action, ActionInput]>([
  ['the arrears', receivables, {}],
  ['the accounting file', exportAccounting, JUNE],
])('%s', (_, action, input) => {
  it.each([
    ['before', 'throw'],
    ['after', 'throw'],
    ['before', 'kill'],
    ['after', 'kill'],
  ] as const)('come to the same after a fault %s any service call (%s)', (when, kind) => {
    const plain = office();
    let counts = (): Readonly<Record<string, number>> => ({});
    runAction(plain, action, input, ({ host }) => {
      counts = () => host.meter.counts();
    });
    const calls = Object.values(counts()).reduce((sum, count) => sum + count, 0);
    expect(calls).toBeGreaterThan(5);
    const expected = leftBy(plain);
    for (let call = 1; call <= calls; call++) {
      const school = office();
      attempt(school, action, input, ({ host }) => host.meter.failAt(call, when, kind));
      runAction(school, action, input);
      expect([call, leftBy(school)]).toEqual([call, expected]);
    }
  });
});
