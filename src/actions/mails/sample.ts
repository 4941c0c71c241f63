/** One mail of the queue to oneself, to see how it looks; the queue stays as it is. */
import { type Result, refuse, succeed } from '../../domain/shared/result';
import { DriveError } from '../../google/drive-requests';
import { MailRefused } from '../../google/mailbox';
import type { Services } from '../../google/services';
import { FAILURE_DETAILS, sampleSent, sampleSubject } from '../../messages/mails';
import type { Settings } from '../../sheets/settings';
import { type ComposeFacts, composeMail } from './compose';
import type { Queue } from './queue';
import type { MailRow } from './tables';

/** The first mail that would leave. */
export function findSample({ ready }: Queue): MailRow | undefined {
  return ready[0];
}

/** The person's own address, else the school's. */
export function sampleAddress({ user }: Services, { email }: Pick<Settings, 'email'>): string | undefined {
  return user() || email?.[0];
}

/** @returns what was done, or why it could not be */
export function sendSample(services: Services, queue: Queue, facts: ComposeFacts): Result<string> {
  const row = findSample(queue);
  const to = sampleAddress(services, facts.settings);
  if (row === undefined) return refuse({ code: 'sample-nothing' });
  if (to === undefined) return refuse({ code: 'sample-nobody' });
  const composed = composeMail({ ...row, to }, facts);
  const gone = { code: 'sample-document', data: { subject: row.subject ?? '' } };
  if (typeof composed === 'string') return refuse(gone);
  const { mail, fileId, fileName: name } = composed;
  try {
    const attachment = { name, bytes: services.drive.download(fileId), mimeType: 'application/pdf' };
    services.mailbox.send({ ...mail, subject: sampleSubject(mail.subject), attachment });
  } catch (error) {
    if (error instanceof DriveError) return refuse(gone);
    if (error instanceof MailRefused)
      return refuse({ code: 'sample-refused', data: { why: FAILURE_DETAILS[error.reason] } });
    throw error;
  }
  return succeed(sampleSent(to));
}
