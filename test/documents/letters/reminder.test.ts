/** What a reminder says and what its slip asks for; amounts worked by hand. */
import { LETTERHEAD_FIELDS } from '../../../src/documents/letters/letter-form';
import { type ReminderContent, reminderFields, reminderSlip } from '../../../src/documents/letters/reminder';
import { checkSlip } from '../../../src/documents/qr-bill/checked-slip';
import { REMINDER_LETTERS, THIRD_REMINDER } from '../../builders/reminder-letters';

describe.each(REMINDER_LETTERS)('the fields of $kind', ({ form, fields }) => {
  it('are those that its form offers, loops included', () => {
    const offered = [...Object.keys(LETTERHEAD_FIELDS), ...Object.keys(form.fields), ...Object.keys(form.loops)];
    expect(Object.keys(fields).sort()).toEqual(offered.sort());
    for (const [loop, inside] of Object.entries(form.loops)) {
      const [first] = fields[loop] as readonly Record<string, unknown>[];
      expect(Object.keys(first ?? {}).sort()).toEqual(Object.keys(inside).sort());
    }
  });
});

it('tells principal and fees apart and lists the reminders before', () => {
  expect(reminderFields(THIRD_REMINDER)).toMatchObject({
    total_facture: "1'000.00",
    deja_regle: '400.00',
    principal: '600.00',
    frais_precedents: '20.00',
    frais: '50.00',
    total: '670.00',
    rang: '3e',
    nouvelle_echeance: '10 novembre 2022',
    texte_frais: 'Frais de ce rappel : 3e rappel de la facture (CHF 50.00).',
    rappels: [
      { rappel_rang: '1er', rappel_date: '11.10.2022', rappel_frais: '0.00' },
      { rappel_rang: '2e', rappel_date: '21.10.2022', rappel_frais: '20.00' },
    ],
  });
  expect(reminderFields({ ...THIRD_REMINDER, feeCents: 0 })).toMatchObject({
    texte_frais: 'Ce rappel est sans frais.',
    total: '620.00',
  });
});

describe('the slip', () => {
  const slipOf = (id: string, reference?: string) => {
    const invoice: ReminderContent['invoice'] = { ...THIRD_REMINDER.invoice, id, reference };
    return reminderSlip({ ...THIRD_REMINDER, invoice });
  };

  it('asks for all that is owed on the invoice, under the invoice’s own reference', () => {
    const slip = slipOf('2022-0001', 'RF33 2022 0001');
    expect(slip).toMatchObject({ amountCents: 67_000, reference: { type: 'SCOR', value: 'RF3320220001' } });
    expect(checkSlip(slip).problems).toEqual([]);
  });

  it.each([
    ['2021-0400', 'SCOR', 'RF7620210400'],
    ['Ancienne facture de mars 2021', 'NON', ''],
    ['sans numéro', 'NON', ''],
  ])('of « %s », brought over without a reference: %s %s', (id, type, value) => {
    const slip = slipOf(id);
    expect(slip.reference).toEqual({ type, value });
    expect(checkSlip(slip).problems).toEqual([]);
  });
});
