/** What may still be mailed today. */
import type { Mailbox } from './services';

export const mailbox: Mailbox = { remainingQuota: () => MailApp.getRemainingDailyQuota() };
