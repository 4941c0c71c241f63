/** Enrolling a child: a fault at every service call, then the same wish again: nothing lost, nothing doubled. */
import type { ActionInput } from '../../src/actions/action';
import { enrolPupil } from '../../src/actions/enrol-pupil';
import { type Office, rowsOf, runAction } from '../builders/family-office';
import { ADA, registerOffice } from '../builders/register-office';
import { callsToStrike } from '../builders/sweep';
import type { TestServices } from '../local/runtime/host-builder';

const TABS = ['Familles', 'Responsables', 'Payeurs', 'Élèves', 'Inscriptions'];
const registerOf = (office: Office): string => JSON.stringify(TABS.map((tab) => rowsOf(office, tab)));

/** A new family with a payer for the child, so that every tab has rows and refers to others. */
const NEW: ActionInput = {
  ...ADA,
  ...{ recup1Nom: 'Sol', recup1Prenom: 'Ida', payeurNom: 'Rhin SA', payeurType: 'Employeur', payeurObjet: 'Écolage' },
};
/** A sister of a child who looks like another one, a signature that was missing, a family asked for by its name. */
const SISTER: ActionInput = {
  ...{ nom: 'Brun', prenom: 'Zoë', naissance: '2016-02-02', annee: '2022-23', famille: 'F001' },
  ...{ reglementSigneLe: '2022-06-10', payeurNom: 'Eva Brun', choix: { E001: 'autre' } },
};
const NEIGHBOUR: ActionInput = { ...NEW, nom: 'Brun', famille: 'nouvelle' };
const BACK: ActionInput = {
  ...{ nom: 'Cole', prenom: 'Tim', naissance: '2014-09-09', annee: '2022-23', choix: { E003: 'meme' } },
  resp1Nom: 'Cole',
};

function attempt(office: Office, input: ActionInput, plan: (services: TestServices) => void): void {
  try {
    runAction(office, enrolPupil, input, plan);
  } catch {
    // The planned fault; what matters is what the next run makes of it.
  }
}

describe.each<[string, ActionInput, readonly number[]]>([
  ['a child of a new family', NEW, [3, 3, 1, 4, 4]],
  ['a sister', SISTER, [2, 1, 1, 4, 4]],
  ['a child of a new family with a known name', NEIGHBOUR, [3, 3, 1, 4, 4]],
  ['a child that comes back', BACK, [2, 2, 0, 3, 4]],
])('%s', (_, input, counts) => {
  it.each([
    ['before', 'throw'],
    ['after', 'throw'],
    ['after', 'kill'],
  ] as const)('is enrolled once after a fault %s any service call (%s)', (when, kind) => {
    const plain = registerOffice();
    let calls = 0;
    let read = (): number => 0;
    runAction(plain, enrolPupil, input, ({ host }) => {
      read = () => Object.values(host.meter.counts()).reduce((sum, count) => sum + count, 0);
    });
    calls = read();
    expect(TABS.map((tab) => rowsOf(plain, tab).length)).toEqual(counts);
    expect(calls).toBeGreaterThan(10);
    for (const call of callsToStrike(calls)) {
      const office = registerOffice();
      attempt(office, input, ({ host }) => host.meter.failAt(call, when, kind));
      runAction(office, enrolPupil, input);
      expect([call, registerOf(office)]).toEqual([call, registerOf(plain)]);
    }
  });
});
