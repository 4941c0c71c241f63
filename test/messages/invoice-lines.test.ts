/** What an item is called on a correction: an event bears its day, so that a family can tell which one it is. */
import type { Charge } from '../../src/domain/invoicing/charge';
import { makeKey } from '../../src/domain/ledger/keys';
import { schoolYearStarting } from '../../src/domain/shared/school-year';
import { chargeLabel } from '../../src/messages/invoice-lines';

const year = schoolYearStarting(2022);
const amount = { amountCents: 100, steps: [] };

it.each([
  ['tuition', 'T2', ['tuition', '2022-23', 'E1', 'T2', 'I1'], 'Écolage 2022-23'],
  ['creche', '2022-10', ['creche', 'E1', '2022-10'], 'Crèche octobre 2022'],
  ['late-pickup', '', ['late-pickup', 'F1', '2022-10-03', '1800'], 'Reprise tardive du 03.10.2022'],
  ['exceptional-day', '', ['exceptional-day', 'E1', '2022-10-03'], 'Accueil exceptionnel du 03.10.2022'],
  ['damage', '', ['damage', 'E1', '2022-10-03', 'Vitre | salle 2', '1'], 'Dommage du 03.10.2022 : Vitre | salle 2'],
] as const)('a correction of %s names the item: %s %j', (nature, period, parts, label) => {
  const key = makeKey('correction', makeKey(...parts), '1');
  const charge: Charge = { key, nature, pupilId: 'E1', year, period, amount, labelData: {} };
  expect(chargeLabel(charge)).toBe(`Correction : ${label}`);
});
