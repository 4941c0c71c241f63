/** Puts a merge together: letters with their keys, what is made and queued already, what is still to do. */

import { makeKey } from '../../domain/ledger/keys';
import type { LocalDate } from '../../domain/shared/local-date';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import type { DriveFile, Services } from '../../google/services';
import type { DocumentJob } from '../documents/make-documents';
import { fingerprintOf } from '../fingerprint';
import { schoolIdentity } from '../invoicing/contents';
import type { GatheredTabs } from '../shared/gather';
import type { MergeWish } from './input';
import { folderPath, type LetterTemplates, openLetters } from './letter-templates';
import { type Letter, letterWriter } from './letters';
import { recipientKey } from './recipient-key';
import { readRecipients } from './recipients';
import { type LetterState, readState } from './state';
import type { MergeTables } from './tables';
import { emptyFields, tellsOfChildren } from './template-fields';

const LETTERS_FOLDER = 'Lettres';
export const TRIALS_FOLDER = 'Essais';
/** A folder's name is part of a key on Drive, which may not be long. */
const LONGEST_FOLDER = 30;

export interface KeyedLetter extends Letter, LetterState {
  /** The same letter to the same recipient has the same key in every run. */
  readonly key: string;
}

export interface Merge {
  readonly gathered: GatheredTabs<MergeTables>;
  readonly templates: LetterTemplates;
  /** What the letter says, to whom it goes left aside: a letter edited since is another merge. */
  readonly id: string;
  readonly letters: readonly KeyedLetter[];
  /** Letters left out since a field would be empty. */
  readonly skipped: readonly { readonly name: string; readonly field: string }[];
  /** Letters of this template with another text, to recipients of this merge. */
  readonly otherwise: number;
  readonly folder: readonly string[];
  readonly root: string | undefined;
}

/**
 * @param files the school's letters on Drive
 * @returns the merge as it stands, or every reason against it
 */
export function planLetters(
  services: Services,
  gathered: GatheredTabs<MergeTables>,
  files: readonly DriveFile[],
  wish: MergeWish,
  date: LocalDate,
): Result<Merge> {
  const { tabs, settings } = gathered;
  const root = settings.documentFolder;
  const year = wish.year ?? settings.year;
  const templates = openLetters(services, files, wish);
  const recipients = readRecipients(tabs.rows, wish, year, date);
  if (!templates.ok || !recipients.ok) {
    return refuse(...(templates.ok ? [] : templates.issues), ...(recipients.ok ? [] : recipients.issues));
  }
  const id = mergeId(templates.value, wish);
  const write = letterWriter(templates.value, {
    school: schoolIdentity(settings),
    date,
    year,
    per: wish.per,
    language: settings.language,
    usefulNumbers: tabs.rows.usefulNumbers,
  });
  const letters = recipients.value.map(write);
  const empty = letters.flatMap((letter) =>
    emptyFields(letter.template.outline.nodes, letter.fields).map((field) => ({ letter, name: nameOf(letter), field })),
  );
  if (empty.length > 0 && !wish.skipsEmpty) {
    return refuseAll(empty.map(({ name, field }): Issue => ({ code: 'merge-field-empty', data: { name, field } })));
  }
  const left = new Set(empty.map(({ letter }) => letter));
  const folder = [year, LETTERS_FOLDER, folderName(templates.value.main.firstName)];
  const state = readState(services, folderPath(root, folder), tabs.rows.mails);
  const isAboutChildren = Object.values(templates.value).some(({ outline }) => tellsOfChildren(outline.nodes));
  const keyed = letters
    .filter((letter) => !left.has(letter))
    .map((letter): KeyedLetter => {
      const key = makeKey('lettre', id, recipientPart(letter, wish, isAboutChildren));
      return { ...letter, key, ...state.of(key) };
    });
  return succeed({
    gathered,
    templates: templates.value,
    id,
    letters: keyed,
    skipped: empty.map(({ name, field }) => ({ name, field })),
    otherwise: keyed.filter(({ key }) => state.hasOther(key)).length,
    folder,
    root,
  });
}

/** The document of a letter; its files begin with the family's or the child's identifier. */
export function jobOf({ recipient, key, fields, template }: KeyedLetter, folder: readonly string[]): DocumentJob {
  const { id, family, pupils } = recipient;
  const name =
    id === family.id ? family.name : `${pupils[0]?.pupil.firstName ?? ''} ${pupils[0]?.pupil.lastName ?? ''}`;
  return { id: key, kind: 'merge-letter', key, name: `${id} ${name} ${template.name}`, folder, fields };
}

/** How the plan names whom a letter goes to. */
export function nameOf({ recipient: { id, family, pupils } }: Letter): string {
  return id === family.id
    ? `${family.name} (${id})`
    : `${pupils[0]?.pupil.firstName ?? ''} ${pupils[0]?.pupil.lastName ?? ''} (${id})`;
}

function mergeId(templates: LetterTemplates, { occasion }: MergeWish): string {
  const wordings = Object.values(templates).map(({ id, outline }) => [id, outline.text]);
  return fingerprintOf([wordings, occasion]);
}

/** A letter to a family about other children, such as those of another class, is another letter. */
function recipientPart({ recipient }: Letter, { per }: MergeWish, isAboutChildren: boolean): string {
  const { id, pupils } = recipient;
  return recipientKey(per, id, isAboutChildren ? pupils.map(({ pupil }) => pupil.id) : undefined);
}

function folderName(template: string): string {
  const name = template
    .replace(/[\p{Cc}\p{Cf}/\\]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return Array.from(name).slice(0, LONGEST_FOLDER).join('').trim() || 'Lettre';
}
