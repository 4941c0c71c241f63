/** A third reminder and a letter on access, made up, with their forms and texts. */
import type { LetterText } from '../../build/template/letter';
import { ACCESS_LETTER, REMINDER_1, REMINDER_2, REMINDER_3 } from '../../build/template/letters/reminders';
import { ACCESS_FORM, accessFields } from '../../src/documents/letters/access-letter';
import type { LetterForm } from '../../src/documents/letters/letter-form';
import type { Letterhead } from '../../src/documents/letters/letterhead';
import {
  REMINDER_1_FORM,
  REMINDER_2_FORM,
  REMINDER_3_FORM,
  type ReminderContent,
  reminderFields,
} from '../../src/documents/letters/reminder';
import { asDate } from '../../src/domain/shared/local-date';

const LETTERHEAD: Letterhead = {
  school: {
    address: {
      name: 'École des Essais',
      street: 'Rue du Rhin',
      number: '1',
      postcode: '4056',
      town: 'Bâle',
      country: 'CH',
    },
    iban: 'CH93 0076 2011 6238 5295 7',
    contact: 'bureau@essai.example',
  },
  date: asDate('2022-10-31'),
  addressee: {
    name: 'Famille Ader',
    street: 'Rue du Port',
    number: '2',
    postcode: '4057',
    town: 'Bâle',
    country: 'CH',
  },
  familyName: 'Ader',
};

/** 1000.00, 400.00 paid; fees 0 and 20.00 before, 50.00 with this one: 670.00. */
export const THIRD_REMINDER: ReminderContent = {
  letterhead: LETTERHEAD,
  invoice: {
    id: '2022-0001',
    date: asDate('2022-09-01'),
    dueOn: asDate('2022-10-01'),
    totalCents: 100_000,
    reference: 'RF3320220001',
  },
  rank: 3,
  newDueOn: asDate('2022-11-10'),
  settledCents: 40_000,
  principalCents: 60_000,
  earlierFeesCents: 2000,
  feeCents: 5000,
  feeDetail: '3e rappel de la facture (CHF 50.00)',
  earlier: [
    { rank: 1, date: asDate('2022-10-11'), feeCents: 0 },
    { rank: 2, date: asDate('2022-10-21'), feeCents: 2000 },
  ],
};

const ACCESS = {
  letterhead: LETTERHEAD,
  arrearsCents: 67_000,
  thresholdCents: 50_000,
  invoices: [{ id: '2022-0001', dueOn: asDate('2022-10-01'), openCents: 67_000 }],
};

interface Letter {
  readonly kind: string;
  readonly form: LetterForm;
  readonly text: LetterText;
  readonly fields: Readonly<Record<string, unknown>>;
}

export const REMINDER_LETTERS: readonly Letter[] = [
  { kind: 'reminder-1', form: REMINDER_1_FORM, text: REMINDER_1, fields: reminderFields(THIRD_REMINDER) },
  { kind: 'reminder-2', form: REMINDER_2_FORM, text: REMINDER_2, fields: reminderFields(THIRD_REMINDER) },
  { kind: 'reminder-3', form: REMINDER_3_FORM, text: REMINDER_3, fields: reminderFields(THIRD_REMINDER) },
  { kind: 'access-letter', form: ACCESS_FORM, text: ACCESS_LETTER, fields: accessFields(ACCESS) },
];
