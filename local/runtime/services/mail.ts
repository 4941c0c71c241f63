/** The service `MailApp`: mails are kept in an outbox, recipients count against the day's quota. */

import type { Content } from '../drive/store';
import type { Host } from '../host';
import type { Quotas } from '../quotas';
import { serviceError, signatureError } from './errors';
import { LocalBlob } from './text/blob';

export interface MailAttachment {
  readonly name: string;
  readonly contentType: string;
  readonly content: Content;
}

/** A mail that was sent. */
export interface Mail {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The account that sent it. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly replyTo: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
  readonly attachments: readonly MailAttachment[];
}

type Modelled = Pick<GoogleAppsScript.Mail.MailApp, 'getRemainingDailyQuota' | 'sendEmail'>;
type Message = GoogleAppsScript.Mail.MailAdvancedParameters;

const MOST_RECIPIENTS = 50;
const LARGEST_BODY = 200 * 1024;
const LARGEST_ATTACHMENTS = 25 * 1024 * 1024;
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$|^[^<>]*<[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+>$/;

export class LocalMailApp implements Modelled {
  constructor(
    private readonly host: Host,
    private readonly outbox: Mail[],
    private readonly quotas: Quotas,
    private readonly user: string,
  ) {}

  getRemainingDailyQuota(): number {
    return this.host.meter.call('MailApp', 'getRemainingDailyQuota', () => this.quotas.remaining('mailRecipients'));
  }

  sendEmail(first: string | Message, ...rest: (string | Message)[]): void {
    const message = this.readMessage(first, rest);
    const attachments = (message.attachments ?? []).map((blob) => this.readAttachment(blob));
    const size = attachments.reduce((sum, { content }) => sum + content.size, (message.body ?? '').length);
    this.host.meter.call('MailApp', 'sendEmail', () => this.send(message, attachments, size), size);
  }

  private readMessage(first: string | Message, rest: readonly (string | Message)[]): Message {
    if (rest.length === 0 && typeof first === 'object' && first !== null) return first;
    const [subject, body, options] = rest;
    const isText = typeof first === 'string' && typeof subject === 'string' && typeof body === 'string';
    const hasOptions = typeof options === 'object' && options !== null;
    if (!isText || rest.length > 3 || (options !== undefined && !hasOptions)) {
      throw signatureError(this.host.realm, 'MailApp.sendEmail', [first, ...rest]);
    }
    return { ...(hasOptions ? options : {}), to: first, subject, body };
  }

  private readAttachment(source: unknown): MailAttachment {
    if (!(source instanceof LocalBlob)) throw serviceError(this.host.realm, 'Invalid argument: attachments');
    const bytes = source.raw().slice();
    const contentType = source.getContentType() ?? 'application/octet-stream';
    return { name: source.getName() ?? 'attachment', contentType, content: { size: bytes.length, read: () => bytes } };
  }

  private send(message: Message, attachments: readonly MailAttachment[], size: number): void {
    const { realm, clock } = this.host;
    const [to, cc, bcc] = [message.to, message.cc, message.bcc].map((list) => this.readAddresses(list));
    const recipients = [...(to ?? []), ...(cc ?? []), ...(bcc ?? [])].length;
    if (recipients === 0) throw serviceError(realm, 'Failed to send email: no recipient');
    if (recipients > MOST_RECIPIENTS) throw serviceError(realm, 'Limit Exceeded: Email Recipients Per Message.');
    if ((message.body ?? '').length > LARGEST_BODY || (message.htmlBody ?? '').length > LARGEST_BODY) {
      throw serviceError(realm, 'Limit Exceeded: Email Body Size.');
    }
    if (size > LARGEST_ATTACHMENTS) throw serviceError(realm, 'Limit Exceeded: Email Total Attachments Size.');
    if (!this.quotas.take('mailRecipients', recipients)) {
      throw serviceError(realm, 'Service invoked too many times for one day: email.');
    }
    this.outbox.push({
      at: clock.now(),
      from: this.user,
      to: to ?? [],
      cc: cc ?? [],
      bcc: bcc ?? [],
      replyTo: message.replyTo ?? '',
      name: message.name ?? '',
      subject: message.subject ?? '',
      body: message.body ?? '',
      htmlBody: message.htmlBody ?? '',
      attachments,
    });
  }

  private readAddresses(list: unknown): string[] {
    if (list === undefined || list === null || list === '') return [];
    const addresses = String(list)
      .split(',')
      .map((address) => address.trim());
    for (const address of addresses) {
      if (!ADDRESS.test(address)) throw serviceError(this.host.realm, `Invalid email: ${address}`);
    }
    return addresses;
  }
}
