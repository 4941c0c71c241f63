/** Mails through the account of the person who runs the action, and what may still be mailed today. */
import { toSigned } from './drive-requests';
import type { Mail, Mailbox } from './services';

/** Google said no before it sent anything; every other error leaves open whether the mail left. */
export class MailRefused extends Error {
  constructor(
    readonly reason: 'address' | 'quota' | 'size',
    detail: string,
  ) {
    super(detail);
  }
}

/** How Google words what it refuses for good, by what is wrong. */
const REFUSALS: readonly (readonly [RegExp, MailRefused['reason']])[] = [
  [/invalid email|no recipient/i, 'address'],
  [/too many times|quota/i, 'quota'],
  [/limit exceeded|too large/i, 'size'],
];

export const mailbox: Mailbox = {
  remainingQuota: () => MailApp.getRemainingDailyQuota(),
  send: (mail) => {
    const message = toMessage(mail);
    try {
      MailApp.sendEmail(message);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      const refusal = REFUSALS.find(([wording]) => wording.test(text));
      throw refusal === undefined ? error : new MailRefused(refusal[1], text);
    }
  },
};

function toMessage({ to, attachment, ...mail }: Mail): GoogleAppsScript.Mail.MailAdvancedParameters {
  const message = { ...mail, to: to.join(',') };
  if (attachment === undefined) return message;
  const { bytes, mimeType, name } = attachment;
  return { ...message, attachments: [Utilities.newBlob(toSigned(bytes), mimeType, name)] };
}
