/** Makes a letter of the school: the starting letter under a new name, or a .docx that is handed in. */
import { type Result, refuse, succeed } from '../../domain/shared/result';
import type { DriveFile, Services } from '../../google/services';
import type { ActionInput } from '../action';
import { decodeBase64 } from './base64';
import { PER_WORDS, textOf } from './input';
import { findTemplate, readOutline } from './letter-templates';
import { utf8Length } from './wishes';

/** The name is part of a key on Drive, which may not be long. */
const LONGEST_NAME = 40;
const LONGEST_BYTES = 70;

export interface NewLetter {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The letter of that name, where there is one already. */
  readonly known: DriveFile | undefined;
}

/** Whether the person asks for a letter to be made, not to be merged. */
export function asksForLetter(input: ActionInput): boolean {
  return textOf(input.nouveau) !== '' || textOf(input.fichier) !== '';
}

/** @returns the letter as it would be made, or what is wrong with its name or its file */
export function readNewLetter(services: Services, files: readonly DriveFile[], input: ActionInput): Result<NewLetter> {
  const file = textOf(input.fichier);
  const name = nameOf(textOf(input.nouveau) || file);
  const isNamed = name !== '' && name.length <= LONGEST_NAME && utf8Length(name) <= LONGEST_BYTES;
  if (!isNamed) return refuse({ code: 'merge-name-long', data: { name, most: LONGEST_NAME } });
  const known = findTemplate(files, name);
  if (file === '') return succeed({ name, known, bytes: services.documents().template('merge-letter') });
  const bytes = decodeBase64(textOf(input.contenu));
  if (bytes === undefined || bytes.length === 0)
    return refuse({ code: 'merge-file-unreadable', data: { template: file } });
  // A letter per family can be merged either way; one per pupil says so.
  const per = PER_WORDS[textOf(input.par)] ?? 'pupil';
  const outline = readOutline(services, name, bytes, per);
  return outline.ok ? succeed({ name, known, bytes }) : outline;
}

/** A file's name without its folders and its ending. */
function nameOf(text: string): string {
  const base = text.split(/[\\/]/).pop() ?? '';
  return base
    .replace(/\.docx$/i, '')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}
