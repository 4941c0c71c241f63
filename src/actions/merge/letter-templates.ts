/** The school's letters on Drive: listed, opened, and made from the starting letter or from a file handed in. */
import { isTemplateError } from '../../documents/document-part';
import type { TemplateOutline } from '../../documents/template/read-template-outline';
import { makeKey, partsOf } from '../../domain/ledger/keys';
import { type Issue, type Result, refuse, refuseAll, succeed } from '../../domain/shared/result';
import { folderKey } from '../../google/folder-key';
import type { DriveFile, Services } from '../../google/services';
import type { LetterPer, MergeWish } from './input';
import { unknownTags } from './template-fields';

/** Below the documents' folder of the settings. */
const TEMPLATE_FOLDER = 'Modèles';
const KEY_PARTS = ['modele', 'lettre'] as const;

export interface LetterTemplate {
  readonly id: string;
  /** What it is called today. */
  readonly name: string;
  /** What it was called when it was made: that never changes, so its letters stay in one folder. */
  readonly firstName: string;
  readonly docx: Uint8Array;
  readonly outline: TemplateOutline;
}

export type LetterTemplates = { readonly main: LetterTemplate } & Partial<
  Readonly<Record<'de' | 'en', LetterTemplate>>
>;

export function folderPath(root: string | undefined, folder: readonly string[]): string[] {
  return [...(root === undefined ? [] : [root]), ...folder];
}

/** The letters that the add-on made and this account sees, by name. */
export function listTemplates({ drive }: Pick<Services, 'drive'>, root: string | undefined): DriveFile[] {
  const folder = drive.findByKey(folderKey(folderPath(root, [TEMPLATE_FOLDER])));
  const files = folder === undefined ? [] : drive.listFolder(folder.id);
  return files
    .filter(({ key }) => key.startsWith(`${makeKey(...KEY_PARTS)}|`))
    .sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1));
}

/** The letter that is called so, or was when it was made. */
export function findTemplate(files: readonly DriveFile[], name: string): DriveFile | undefined {
  return (
    files.find((file) => fold(file.name) === fold(name)) ??
    files.find(({ key }) => fold(firstNameOf(key)) === fold(name))
  );
}

/** @returns the letters that the wish names, or those that are missing, twice there or wrongly written */
export function openLetters(
  services: Services,
  files: readonly DriveFile[],
  { templates: asked, per }: Pick<MergeWish, 'templates' | 'per'>,
): Result<LetterTemplates> {
  const names = (['main', 'de', 'en'] as const).filter((slot) => asked[slot] !== '');
  const chosen = names.map((slot) => chooseFile(files, asked[slot]));
  const missing = chosen.flatMap((found) => (found.ok ? [] : found.issues));
  if (!names.includes('main')) missing.unshift({ code: 'merge-template-missing', data: { known: namesOf(files) } });
  if (missing.length > 0) return refuseAll(missing);
  const picked = chosen.flatMap((found) => (found.ok ? [found.value] : []));
  const exported = services.drive.exportDocs(
    picked.map(({ id }) => id),
    'docx',
  );
  const opened: Partial<Record<'main' | 'de' | 'en', LetterTemplate>> = {};
  const issues: Issue[] = [];
  for (const [index, { id, name, key }] of picked.entries()) {
    const docx = exported[index] ?? new Uint8Array();
    const outline = readOutline(services, name, docx, per);
    const slot = names[index];
    if (outline.ok && slot !== undefined)
      opened[slot] = { id, name, firstName: firstNameOf(key), docx, outline: outline.value };
    else if (!outline.ok) issues.push(...outline.issues);
  }
  const { main } = opened;
  return issues.length > 0 || main === undefined ? refuseAll(issues) : succeed({ ...opened, main });
}

/** @returns what a .docx says, or its unknown and broken tags */
export function readOutline(
  { documents }: Pick<Services, 'documents'>,
  template: string,
  docx: Uint8Array,
  per: LetterPer,
): Result<TemplateOutline> {
  try {
    const outline = documents().readTemplateOutline(docx);
    const issues = unknownTags(template, outline.nodes, per);
    return issues.length > 0 ? refuseAll(issues) : succeed(outline);
  } catch (error) {
    if (!isTemplateError(error)) throw error;
    return refuse(
      ...error.problems.map(({ tag, kind }): Issue => {
        return tag === ''
          ? { code: 'merge-file-unreadable', data: { template } }
          : { code: 'merge-tag-broken', data: { template, tag, kind } };
      }),
    );
  }
}

/** Makes a letter as a Doc in the folder of templates; one that is there already stays as it is. */
export function makeTemplate(
  { drive }: Pick<Services, 'drive'>,
  root: string | undefined,
  name: string,
  bytes: Uint8Array,
): DriveFile {
  const key = makeKey(...KEY_PARTS, name);
  const folderId = drive.ensureFolder(folderPath(root, [TEMPLATE_FOLDER]));
  const found = drive.findByKey(key);
  if (found !== undefined) return found;
  const [file] = drive.upload([{ key, name, folderId, bytes, kind: 'docx-as-doc' }]);
  if (file === undefined) throw new Error('The letter was not made');
  return file;
}

function chooseFile(files: readonly DriveFile[], asked: string): Result<DriveFile> {
  const file = files.find(({ id }) => id === asked) ?? findTemplate(files, asked);
  if (file === undefined)
    return refuse({ code: 'merge-template-unknown', data: { name: asked, known: namesOf(files) } });
  const isTwice = file.id !== asked && files.filter(({ name }) => fold(name) === fold(asked)).length > 1;
  return isTwice ? refuse({ code: 'merge-template-twice', data: { name: asked } }) : succeed(file);
}

function firstNameOf(key: string): string {
  return partsOf(key)[KEY_PARTS.length] ?? '';
}

function namesOf(files: readonly DriveFile[]): string {
  return files.map(({ name }) => name).join(', ');
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase();
}
