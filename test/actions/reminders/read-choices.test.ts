/** What a person decided, from the dialog's lines or from lists: read alike, problems all at once. */

import type { ActionInput } from '../../../src/actions/action';
import { readChoices } from '../../../src/actions/reminders/read-choices';
import { asDate } from '../../../src/domain/shared/local-date';

const A = '2022-0001';
const KNOWN = { today: asDate('2022-10-21'), invoices: new Set([A, '2022-0002']) };

function read(input: ActionInput) {
  const choices = readChoices(input, KNOWN);
  if (!choices.ok) return choices.issues.map(({ code, data }) => `${code} ${Object.values(data ?? {}).join(' ')}`);
  const { excluded, waived, held, further, access } = choices.value;
  return {
    ...(excluded.size > 0 ? { excluded: [...excluded] } : {}),
    ...(waived.size > 0 ? { waived: [...waived] } : {}),
    ...(held.size > 0 ? { held: [...held] } : {}),
    ...(further.size > 0 ? { further: [...further] } : {}),
    ...(access.size > 0 ? { access: [...access] } : {}),
  };
}

const READ: readonly (readonly [ActionInput, object])[] = [
  [{}, {}],
  [{ exclure: `${A}, 2022-0002` }, { excluded: [A, '2022-0002'] }],
  [{ choix: { [A]: 'exclure', '2022-0002': 'envoyer' } }, { excluded: [A] }],
  [{ dispenser: { [A]: ' à   bien\nplaire ' } }, { waived: [[A, 'à bien plaire']] }],
  [{ quatrieme: [A] }, { further: [A] }],
  [{ choix: { [A]: 'quatrieme' } }, { further: [A] }],
  [{ acces: ['F1'], choix: { 'acces:F2': 'oui', 'acces:F3': 'non' } }, { access: ['F1', 'F2'] }],
  [{ retenir: { [A]: 'litige' } }, { held: [[A, { reason: 'litige', until: undefined }]] }],
  [
    { retenir: { [A]: { motif: 'litige', jusque: '2022-10-21' } } },
    { held: [[A, { reason: 'litige', until: '2022-10-21' }]] },
  ],
  [
    { choix: { [A]: 'retenir' }, motifs: { [A]: 'délai accordé jusqu’au 5.11.2022.' } },
    { held: [[A, { reason: 'délai accordé jusqu’au 5.11.2022.', until: '2022-11-05' }]] },
  ],
  [{ choix: 'exclure', dispenser: ['x'], motifs: 3 }, {}],
];

it.each(READ)('%j', (input, expected) => {
  expect(read(input)).toEqual(expected);
});

const REFUSED: readonly (readonly [ActionInput, readonly string[]])[] = [
  [{ dispenser: { [A]: '' } }, [`reminder-reason-missing ${A}`]],
  [{ choix: { [A]: 'retenir' } }, [`reminder-reason-missing ${A}`]],
  [{ retenir: { [A]: { motif: 'x', jusque: '2022-10-20' } } }, [`reminder-hold-date ${A} 2022-10-20`]],
  [{ retenir: { [A]: 'x jusqu’au 31.2.2023' } }, [`reminder-hold-date ${A} 31.2.2023`]],
  [
    { exclure: ['F-9'], dispenser: { [A]: 7 }, quatrieme: ['2021-0001'] },
    [`reminder-reason-missing ${A}`, 'reminder-invoice-unknown F-9', 'reminder-invoice-unknown 2021-0001'],
  ],
];

it.each(REFUSED)('%j is refused: %j', (input, codes) => {
  expect(read(input)).toEqual(codes);
});
