/** The file `état.json` of a drive's folder: checked as it is read, since people may open the folder. */

import * as z from 'zod/mini';
import { decodeUtf8 } from '../runtime/bytes';

/** Composed letters: the name that disks and zip files agree on. */
export const STATE_FILE = 'état.json';

const texts = z.record(z.string(), z.string());
const file = z.object({
  id: z.string(),
  path: z.string(),
  name: z.string(),
  mimeType: z.string(),
  parents: z.array(z.string()),
  appProperties: texts,
  trashed: z.boolean(),
  owner: z.string(),
  createdTime: z.number(),
  modifiedTime: z.number(),
});
const mail = z.object({
  at: z.number(),
  from: z.string(),
  to: z.array(z.string()),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  replyTo: z.string(),
  name: z.string(),
  subject: z.string(),
  body: z.string(),
  htmlBody: z.string(),
  /** Their bytes stand in the mail's own file. */
  attachments: z.array(z.object({ name: z.string(), contentType: z.string(), size: z.number() })),
  /** The mail as .eml, below the drive's folder. */
  path: z.string(),
});
const schedule = z.union([
  z.object({ kind: z.literal('once'), at: z.number() }),
  z.object({ kind: z.literal('every'), milliseconds: z.number() }),
  z.object({ kind: z.literal('daily'), days: z.number(), hour: z.number() }),
  z.object({ kind: z.literal('weekly'), weekday: z.number(), hour: z.number() }),
]);
const trigger = z.object({
  id: z.string(),
  handler: z.string(),
  event: z.enum(['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_CHANGE']),
  user: z.string(),
  schedule: z.exactOptional(schedule),
  due: z.exactOptional(z.number()),
});
const quota = z.exactOptional(z.number());
const used = z.object({
  docsCreated: quota,
  conversions: quota,
  mailRecipients: quota,
  urlFetch: quota,
  properties: quota,
});
const savedState = z.object({
  version: z.literal(1),
  /** Digest of the workbook as it was saved with this state. */
  workbook: z.exactOptional(z.string()),
  /** Identifiers that were given so far. */
  given: z.number(),
  files: z.array(file),
  outbox: z.array(mail),
  state: z.object({
    properties: z.object({ document: texts, script: texts, users: z.record(z.string(), texts) }),
    triggers: z.array(trigger),
    quotas: z.record(z.string(), z.object({ day: z.string(), used })),
  }),
});

export type SavedState = z.infer<typeof savedState>;
export type SavedFile = SavedState['files'][number];
export type SavedMail = z.infer<typeof mail>;

/**
 * Reads the state's file.
 * @throws Error that says where it is damaged
 */
export function readSavedState(bytes: Uint8Array): SavedState {
  const result = savedState.safeParse(JSON.parse(decodeUtf8(bytes)));
  if (result.success) return result.data;
  const places = result.error.issues.map(({ path }) => path.join('.'));
  throw new Error(`${STATE_FILE} is damaged at ${places.join(', ')}.`);
}
