/** What the browser keeps of the school between visits: the workbook and its state whole, each file's bytes once. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Content, createDriveStore, type DriveFile } from '../../runtime/drive/store';
import type { WorkbookModel } from '../../runtime/model';
import type { Mail } from '../../runtime/services/mail';
import type { RuntimeState } from '../../runtime/services/store/state';
import { createState } from '../../runtime/services/store/state';
import type { Assets, HandedOut } from './assets';

const NAME = 'ecolage';
const VERSION = 1;
const CURRENT = 'current';

/** Where a file's content is: its bytes by their key here, or a file that is handed out with the page. */
type KeptContent = { readonly key: string } | { readonly path: string; readonly size: number } | null;
type KeptFile = Omit<DriveFile, 'content'> & { readonly kept: KeptContent };
type KeptMail = Omit<Mail, 'attachments'> & {
  readonly attachments: readonly { readonly name: string; readonly contentType: string; readonly bytes: string }[];
};

/** The school as it is kept; contents are named by the key of their bytes. */
interface KeptSchool {
  readonly workbook: WorkbookModel;
  readonly original: KeptContent;
  readonly day: string;
  readonly given: number;
  readonly files: readonly KeptFile[];
  readonly outbox: readonly KeptMail[];
  readonly state: Pick<RuntimeState, 'properties' | 'triggers' | 'quotas'>;
}

interface Schema extends DBSchema {
  schools: { key: string; value: KeptSchool };
  bytes: { key: string; value: Uint8Array };
}

export interface School {
  readonly workbook: WorkbookModel;
  readonly state: RuntimeState;
  /** ISO date of the simulated clock. */
  readonly day: string;
  /** The .xlsx it was read from, for what the workbook does not model. */
  readonly original: Content | undefined;
}

export interface Storage {
  load(): Promise<School | undefined>;
  /** All of it or nothing: one transaction. */
  save(school: School): Promise<void>;
  clear(): Promise<void>;
}

/** @example const storage = await openStorage(); await storage.save(school) */
export async function openStorage(assets: Pick<Assets, 'handedOut'>): Promise<Storage> {
  const database = await openDB<Schema>(NAME, VERSION, {
    upgrade(made) {
      made.createObjectStore('schools');
      made.createObjectStore('bytes');
    },
  });
  const known = new Map<string, unknown>();
  return {
    load: () => load(database, known, assets),
    save: (school) => save(database, known, school),
    async clear() {
      const transaction = database.transaction(['schools', 'bytes'], 'readwrite');
      await Promise.all([transaction.objectStore('schools').clear(), transaction.objectStore('bytes').clear()]);
      await transaction.done;
      known.clear();
    },
  };
}

async function load(
  database: IDBPDatabase<Schema>,
  known: Map<string, unknown>,
  assets: Pick<Assets, 'handedOut'>,
): Promise<School | undefined> {
  const transaction = database.transaction(['schools', 'bytes']);
  const kept = await transaction.objectStore('schools').get(CURRENT);
  if (kept === undefined) return undefined;
  const [keys, values] = await Promise.all([
    transaction.objectStore('bytes').getAllKeys(),
    transaction.objectStore('bytes').getAll(),
  ]);
  const bytes = new Map(keys.map((key, index) => [key, values[index] ?? new Uint8Array()]));
  const content = (key: string) => {
    const found = bytes.get(key) ?? new Uint8Array();
    const made = { size: found.length, read: () => found };
    known.set(key, made);
    return made;
  };
  const place = (where: KeptContent): Content | null => {
    if (where === null) return null;
    return 'path' in where ? assets.handedOut(where.path, where.size) : content(where.key);
  };
  const store = createDriveStore(undefined, kept.given);
  for (const { kept: where, ...file } of kept.files) {
    store.files.set(file.id, { ...file, content: place(where) });
  }
  const outbox = kept.outbox.map((mail): Mail => {
    const attachments = mail.attachments.map(({ name, contentType, bytes: key }) => {
      return { name, contentType, content: content(key) };
    });
    return { ...mail, attachments };
  });
  const original = place(kept.original) ?? undefined;
  const state = { ...createState(store), ...kept.state };
  state.outbox.push(...outbox);
  return { workbook: kept.workbook, state, day: kept.day, original };
}

async function save(database: IDBPDatabase<Schema>, known: Map<string, unknown>, school: School): Promise<void> {
  const { workbook, state, day, original } = school;
  const wanted = new Map<string, { readonly source: unknown; readonly read: () => Uint8Array }>();
  const keyOf = (key: string, content: { read(): Uint8Array }): string => {
    wanted.set(key, { source: content, read: () => content.read() });
    return key;
  };
  const keptOf = (key: string, content: Content | null): KeptContent => {
    if (content === null) return null;
    return isHandedOut(content) ? { path: content.path, size: content.size } : { key: keyOf(key, content) };
  };
  const files = [...state.drive.files.values()].map(({ content, ...file }): KeptFile => {
    return { ...file, kept: keptOf(`file ${file.id}`, content) };
  });
  const outbox = state.outbox.map((mail, at): KeptMail => {
    const attachments = mail.attachments.map(({ name, contentType, content }, index) => {
      return { name, contentType, bytes: keyOf(`mail ${at} ${index}`, content) };
    });
    return { ...mail, attachments };
  });
  const { properties, triggers, quotas } = state;
  const kept: KeptSchool = {
    workbook,
    original: keptOf('original', original ?? null),
    day,
    given: state.drive.given(),
    files,
    outbox,
    state: { properties, triggers, quotas },
  };
  const fresh = [...wanted].filter(([key, { source }]) => known.get(key) !== source);
  const gone = [...known.keys()].filter((key) => !wanted.has(key));
  const transaction = database.transaction(['schools', 'bytes'], 'readwrite', { durability: 'relaxed' });
  const [schools, bytes] = [transaction.objectStore('schools'), transaction.objectStore('bytes')];
  void schools.put(kept, CURRENT);
  for (const [key, { read }] of fresh) void bytes.put(read(), key);
  for (const key of gone) void bytes.delete(key);
  await transaction.done;
  for (const [key, { source }] of fresh) known.set(key, source);
  for (const key of gone) known.delete(key);
}

function isHandedOut(content: object): content is HandedOut {
  return 'path' in content;
}
