/** The school's account numbers, and which services its books tax. */
import type { AccountRole, Booking } from '../../domain/accounting/bookings';
import type { AccountTable } from '../../domain/accounting/formats';
import { SETTINGS, type Settings } from '../../sheets/settings';

const KEYS = {
  debtors: 'debtorsAccount',
  bank: 'bankAccount',
  loss: 'lossAccount',
  'enrolment-fee': 'enrolmentFeeAccount',
  penalty: 'penaltyAccount',
  tuition: 'tuitionAccount',
  creche: 'crecheAccount',
  'exceptional-day': 'exceptionalDayAccount',
  'late-pickup': 'latePickupAccount',
  service: 'serviceAccount',
  damage: 'damageAccount',
  reminder: 'reminderAccount',
  'credit-note': 'creditNoteAccount',
  waiver: 'waiverAccount',
} as const satisfies Readonly<Record<AccountRole, keyof Settings>>;

/** @param taxed names of the services that are taxed */
export function accountTable(settings: Settings, taxed: ReadonlySet<string>): AccountTable {
  const code = settings.serviceVatCode ?? '';
  return {
    numberOf: (role) => settings[KEYS[role]],
    vatCodeOf: ({ service }: Booking) => (service !== undefined && taxed.has(service) ? code : ''),
  };
}

/** The key of tab Réglages under which a role's number stands. */
export function accountKey(role: AccountRole): string {
  return SETTINGS[KEYS[role]].key;
}

const UNTAXED = /exon[ée]r|hors champ|sans tva|\b0([.,]0+)?\s*%/i;

/** Services whose note of VAT speaks of a tax; an empty note is exempt. */
export function taxedServices(services: readonly { readonly id: string; readonly vat: string | undefined }[]) {
  return new Set(services.filter(({ vat }) => vat !== undefined && !UNTAXED.test(vat)).map(({ id }) => id));
}
