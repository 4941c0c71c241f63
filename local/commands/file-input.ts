/** A file named on the command line, handed to the action as its dialog would: the name without folders, and the content. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { Refused } from './outcome';

/** Name of the input that holds a file's path, and of the one that the action reads the content from. */
const FILE_INPUT = 'fichier';
const CONTENT_INPUT = 'contenu';

/** @throws Refused where the file cannot be read */
export function readFileInput(input: object): object {
  const { [FILE_INPUT]: path, [CONTENT_INPUT]: content } = input as Record<string, unknown>;
  if (typeof path !== 'string' || path === '' || content !== undefined) return input;
  return { ...input, [FILE_INPUT]: basename(path), [CONTENT_INPUT]: contentOf(readBytes(path)) };
}

function readBytes(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch {
    throw new Refused([`Le fichier ${path} n’existe pas ou ne peut pas être lu.`]);
  }
}

/**
 * The content as text: by its byte order mark or XML declaration, else UTF-8, else Latin-1; a .docx as Base64.
 * @example contentOf(Buffer.from('<a>é</a>')) // '<a>é</a>'
 */
export function contentOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return Buffer.from(bytes).toString('base64');
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1];
  const label = markedEncoding(bytes) ?? declared ?? 'utf-8';
  return decode(bytes, label, true) ?? decode(bytes, 'utf-8', true) ?? decode(bytes, 'windows-1252', false) ?? '';
}

function markedEncoding([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
}

/** @returns undefined for an unknown encoding, or bytes that it does not have */
function decode(bytes: Uint8Array, label: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(label, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}
