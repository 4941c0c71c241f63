/** The school's templates on Drive: each made on first use, then the school's to edit; checked before every run. */
import { isTemplateError } from '../../documents/document-part';
import { formOf, LETTER_FORMS } from '../../documents/letters/forms';
import {
  HELP_NUMBER_FIELDS,
  HELP_NUMBERS_LOOP,
  LETTERHEAD_FIELDS,
  type LetterForm,
  type LetterKind,
} from '../../documents/letters/letter-form';
import type { TemplateTags } from '../../documents/template/read-template-tags';
import { type Issue, type Result, refuseAll, succeed } from '../../domain/shared/result';
import type { DriveFile, Services, Store } from '../../google/services';

/** A .docx for each kind. */
export type Templates = ReadonlyMap<LetterKind, Uint8Array>;

/** Remembers that the workbook has a template of a kind, by its file; set-up forgets it. */
const propertyOf = (kind: LetterKind): string => (kind === 'invoice' ? 'modele' : `modele|${kind}`);

/** @returns each template as .docx, or every tag of them that is unknown or broken */
export function openTemplates(services: Services, kinds: readonly LetterKind[]): Result<Templates> {
  const { drive, documents, store } = services;
  const part = documents();
  const files: DriveFile[] = [];
  const missing: LetterKind[] = [];
  for (const kind of kinds) {
    const found = drive.findByKey(formOf(kind).key);
    if (found !== undefined) files.push(found);
    // Files made by one account are invisible to another: a second template, and second documents, would be made.
    else if ((store.get(propertyOf(kind)) ?? '') !== '') missing.push(kind);
    else files.push(uploadTemplate(services, kind, part.template(kind)));
  }
  if (missing.length > 0) {
    return refuseAll(missing.map((kind) => ({ code: 'template-elsewhere', data: { name: formOf(kind).name } })));
  }
  const exported = drive.exportDocs(
    files.map(({ id }) => id),
    'docx',
  );
  const templates = new Map<LetterKind, Uint8Array>();
  const issues: Issue[] = [];
  for (const [index, kind] of kinds.entries()) {
    const docx = exported[index];
    if (docx === undefined) throw new Error(`The template ${kind} was not exported`);
    templates.set(kind, docx);
    issues.push(...checkTags(formOf(kind), () => part.readTemplateTags(docx)));
  }
  return issues.length > 0 ? refuseAll(issues) : succeed(templates);
}

/** Forgets templates that this account does not see, so that it makes its own from then on. */
export function forgetUnseenTemplates({ drive, store }: Pick<Services, 'drive' | 'store'>): void {
  for (const kind of Object.keys(LETTER_FORMS) as LetterKind[]) {
    const isKnown = (store.get(propertyOf(kind)) ?? '') !== '';
    if (isKnown && drive.findByKey(formOf(kind).key) === undefined) store.set(propertyOf(kind), '');
  }
}

function uploadTemplate(
  { drive, store }: { drive: Services['drive']; store: Store },
  kind: LetterKind,
  bytes: Uint8Array,
): DriveFile {
  const { key, name } = formOf(kind);
  const [file] = drive.upload([{ key, name, folderId: '', bytes, kind: 'docx-as-doc' }]);
  if (file === undefined) throw new Error(`The template ${kind} was not made`);
  store.set(propertyOf(kind), file.id);
  return file;
}

/** Issues for tags that no field stands behind and for tags that are broken. */
export function checkTags({ name, fields, loops }: LetterForm, read: () => TemplateTags): Issue[] {
  try {
    const used = read();
    const outer = { ...LETTERHEAD_FIELDS, ...fields };
    const allLoops: LetterForm['loops'] = { [HELP_NUMBERS_LOOP]: HELP_NUMBER_FIELDS, ...loops };
    const unknown = used.tags.filter((tag) => !has(outer, tag));
    for (const [loop, inside] of Object.entries(used.loops)) {
      const inLoop = has(allLoops, loop) ? allLoops[loop] : undefined;
      if (inLoop === undefined) unknown.push(`#${loop}`);
      unknown.push(...inside.filter((tag) => !has(inLoop ?? {}, tag) && !has(outer, tag)));
    }
    const inLoops = Object.values(allLoops).flatMap((inside) => Object.keys(inside));
    const known = [...new Set([...Object.keys(outer), ...inLoops])].join(', ');
    return unknown.map((tag) => ({ code: 'template-tag-unknown', data: { name, tag, known } }));
  } catch (error) {
    if (!isTemplateError(error)) throw error;
    return error.problems.map(({ tag, kind }) => ({ code: 'template-tag-broken', data: { name, tag, kind } }));
  }
}

function has(fields: object, tag: string): boolean {
  return Object.prototype.hasOwnProperty.call(fields, tag);
}
