/** The wording of amounts: short sentences, exact amounts, articles at the end. */
import type { ExplainedAmount, Step } from '../../src/domain/shared/explained';
import { describeSteps, KNOWN_STEPS } from '../../src/messages/steps';

const explained = (amountCents: number, ...steps: Step[]): ExplainedAmount => ({ amountCents, steps });
const step = (code: string, rule: string, data: Step['data']): Step => ({ code, rule, data });

const TARIFF = step('annual-tariff', 'R-2.3', {
  category: 'elementary',
  kind: 'normal',
  year: '2022-23',
  amount: 830000,
});
const FIRST = step('first-child', 'R-2.11', { rank: 1 });
const MONTH = step('monthly-tariff', 'R-2.4', { days: 1, year: '2022-23', amount: 57300 });

const SENTENCES: readonly (readonly [string, ExplainedAmount])[] = [
  ["Élémentaire, tarif Normal 2022-23 : CHF 8'300.00 (ann. 2 §Écolages)", explained(830000, TARIFF, FIRST)],
  [
    "Élémentaire, tarif Normal 2022-23 : CHF 8'300.00 ; 3e enfant : −15 % ; soit CHF 7'055.00 (ann. 2 §Écolages, §Réduction fratrie)",
    explained(705500, TARIFF, step('sibling-reduction', 'R-2.11', { rank: 3, basisPoints: 1500 })),
  ],
  [
    "Élémentaire, tarif Normal 2022-23 : CHF 8'300.00 ; le moindre de 6 mois sur 10 (arrivée le 09.01.2023) et de 80 % (départ le 10.03.2023) ; soit CHF 4'980.00 (ann. 2 §Écolages, §Arrivée en cours d’année, §Départ en cours d’année)",
    explained(
      498000,
      TARIFF,
      FIRST,
      step('months-lesser', 'R-2.8, D-2.17', {
        months: 6,
        of: 10,
        arrival: '2023-01-09',
        departure: '2023-03-10',
        basisPoints: 8000,
      }),
    ),
  ],
  [
    "Élémentaire, tarif Normal 2022-23 : CHF 8'300.00 ; 20 % dus (départ le 25.10.2022) ; 1re tranche, 50 % de CHF 1'660.00 ; soit CHF 830.00 (ann. 2 §Écolages, §Départ en cours d’année, §Modalités de paiement)",
    explained(
      83000,
      TARIFF,
      FIRST,
      step('departure-share', 'R-2.14', { departure: '2022-10-25', basisPoints: 2000 }),
      step('instalment', 'R-2.5', { part: 'T1', due: 166000, already: 0 }),
    ),
  ],
  [
    "Élémentaire, tarif Normal 2022-23 : CHF 8'300.00 ; 2e tranche, CHF 8'300.00 moins CHF 4'150.00 déjà facturés ; soit CHF 4'150.00 (ann. 2 §Écolages, §Modalités de paiement)",
    explained(415000, TARIFF, step('instalment', 'R-2.5', { part: 'T2', due: 830000, already: 415000 })),
  ],
  [
    'Crèche 1 jour par semaine 2022-23 : CHF 573.00 par mois ; octobre 2022 ; soit CHF 573.00 (ann. 2 §Écolages crèche, §Modalités de paiement (crèche))',
    explained(57300, MONTH, FIRST, step('creche-month', 'R-2.10', { month: '2022-10' })),
  ],
  [
    '35 minutes de retard : 4 × CHF 10.00 par tranche entamée de 10 minutes ; soit CHF 40.00 (ann. 2 §Frais pour retards)',
    explained(4000, step('late-pickup', 'R-2.26, D-2.27', { minutes: 35, slices: 4, amount: 1000 })),
  ],
  [
    'Frais d’inscription 2022-23 : CHF 500.00 (ann. 2 §Frais d’inscription)',
    explained(50000, step('enrolment-fee', 'R-2.1', { year: '2022-23', amount: 50000 })),
  ],
  [
    '2,5 heures × CHF 12.00 ; compris dans le tarif Corporate ; soit CHF 0.00 (ann. 2 §Corporate)',
    explained(
      0,
      step('service', 'D-2.30', { quantity: 2.5, price: 1200, unit: 'heure' }),
      step('included-corporate', 'R-2.28', {}),
    ),
  ],
  [
    'Dommage : vitre ; part de 50 % (Chimie Exemple SA) ; soit CHF 60.00 (art. 5.1)',
    explained(
      6000,
      step('damage', 'R-2.29', { description: 'vitre' }),
      step('share', 'D-2.31', { share: 50, payer: 'Chimie Exemple SA' }),
    ),
  ],
];

describe('the wording of an amount', () => {
  it.each(SENTENCES)('%s', (sentence, amount) => {
    expect(describeSteps(amount)).toBe(sentence);
  });

  it.each(KNOWN_STEPS)('the step %s leaves no hole', (code) => {
    const data = new Proxy<Record<string, number>>({}, { get: () => 3 });
    expect(describeSteps(explained(300, step(code, 'R-2.3', data)))).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it('throws for a step without wording', () => {
    expect(() => describeSteps(explained(0, step('no-such-step', 'R-2.3', {})))).toThrow('no-such-step');
  });
});
