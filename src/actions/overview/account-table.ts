/** The school's account numbers, and which services its books tax. */
import type { AccountRole } from '../../domain/accounting/account-role';
import type { Booking } from '../../domain/accounting/bookings';
import type { AccountTable } from '../../domain/accounting/formats';
import type { Issue } from '../../domain/shared/result';
import { foldKey, SETTINGS, type Settings } from '../../sheets/settings';

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

/** Debtors or bank under the number of another account: what passes between the two would cancel itself out. */
export function checkAccounts(
  rows: readonly { readonly row: number; readonly key: string }[],
  settings: Settings,
): Issue[] {
  const numbers = new Map<string, AccountRole>();
  return (Object.keys(KEYS) as AccountRole[]).flatMap((role): Issue[] => {
    const value = settings[KEYS[role]];
    if (value === undefined) return [];
    const other = numbers.get(value);
    if (other === undefined) {
      if (role === 'debtors' || role === 'bank') numbers.set(value, role);
      return [];
    }
    const key = accountKey(role);
    const row = rows.find((one) => foldKey(one.key) === foldKey(key))?.row;
    const data = { key, other: accountKey(other), value };
    return [{ code: 'accounts-same', tab: 'Réglages', column: 'Valeur', data, ...(row === undefined ? {} : { row }) }];
  });
}

const UNTAXED = /exon[ée]r|hors champ|sans tva|\b0([.,]0+)?\s*%/i;

/** Services whose note of VAT speaks of a tax; an empty note is exempt. */
export function taxedServices(services: readonly { readonly id: string; readonly vat: string | undefined }[]) {
  return new Set(services.filter(({ vat }) => vat !== undefined && !UNTAXED.test(vat)).map(({ id }) => id));
}
