/** What is made and queued already: found by key in the letters' folder on Drive and in Envois. */
import { partsOf } from '../../domain/ledger/keys';
import { folderKey } from '../../google/folder-key';
import type { Services } from '../../google/services';
import type { Links } from '../documents/make-documents';

export interface LetterState {
  /** Undefined until both files are made. */
  readonly links: Links | undefined;
  readonly isQueued: boolean;
}

export interface MergeState {
  of(key: string): LetterState;
  /** Whether the same recipient has a letter of another wording. */
  hasOther(key: string): boolean;
}

/** What Drive and Envois know of each key; Drive is asked twice in all. */
export function readState(
  { drive }: Pick<Services, 'drive'>,
  path: readonly string[],
  mails: readonly { readonly key: string }[],
): MergeState {
  const folder = drive.findByKey(folderKey(path));
  const files = new Map((folder === undefined ? [] : drive.listFolder(folder.id)).map((file) => [file.key, file.link]));
  const queued = new Set(mails.map(({ key }) => key));
  const mergesOf = new Map<string, Set<string>>();
  for (const [, merge = '', part = ''] of [...files.keys()].map(partsOf)) {
    mergesOf.set(part, (mergesOf.get(part) ?? new Set()).add(merge));
  }
  return {
    of: (key) => {
      const [document, pdf] = [files.get(`${key}|doc`), files.get(`${key}|pdf`)];
      const links = document === undefined || pdf === undefined ? undefined : { document, pdf };
      return { links, isQueued: queued.has(key) };
    },
    hasOther: (key) => {
      const [, own = '', part = ''] = partsOf(key);
      return [...(mergesOf.get(part) ?? [])].some((merge) => merge !== own);
    },
  };
}
