/** The school's invoice template on Drive: made on first use, then the school's to edit; checked before every run. */
import { isTemplateError } from '../../documents/document-part';
import { INVOICE_FIELDS, LINE_FIELDS, LINES_LOOP } from '../../documents/invoice-fields';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';

export const TEMPLATE_KEY = 'modele|facture';
const TEMPLATE_NAME = 'Modèle de facture Écolage';

/** Remembers that the workbook has a template, by its file; set-up forgets it. */
export const TEMPLATE_PROPERTY = 'modele';

/** @returns the template as .docx, or every tag that is unknown or broken */
export function openTemplate(services: Services): Result<Uint8Array> {
  const { drive, documents, store } = services;
  const part = documents();
  const found = drive.findByKey(TEMPLATE_KEY);
  // Files made by one account are invisible to another: a second template, and second documents, would be made.
  if (found === undefined && (store.get(TEMPLATE_PROPERTY) ?? '') !== '') return refuse({ code: 'template-elsewhere' });
  const file = found ?? uploadTemplate(services, part.invoiceTemplate());
  const [docx] = drive.exportDocs([file.id], 'docx');
  if (docx === undefined) throw new Error('The template was not exported');
  const issues = checkTags(() => part.readTemplateTags(docx));
  return issues.length > 0 ? refuse(...issues) : succeed(docx);
}

function uploadTemplate({ drive, store }: Services, bytes: Uint8Array) {
  const [file] = drive.upload([{ key: TEMPLATE_KEY, name: TEMPLATE_NAME, folderId: '', bytes, kind: 'docx-as-doc' }]);
  if (file === undefined) throw new Error('The template was not made');
  store.set(TEMPLATE_PROPERTY, file.id);
  return file;
}

function checkTags(
  read: () => { tags: readonly string[]; loops: Readonly<Record<string, readonly string[]>> },
): Issue[] {
  try {
    const { tags, loops } = read();
    const unknown = tags.filter((tag) => !has(INVOICE_FIELDS, tag));
    for (const [loop, inside] of Object.entries(loops)) {
      if (loop !== LINES_LOOP) unknown.push(`#${loop}`);
      unknown.push(...inside.filter((tag) => !has(LINE_FIELDS, tag) && !has(INVOICE_FIELDS, tag)));
    }
    const known = [...Object.keys(INVOICE_FIELDS), ...Object.keys(LINE_FIELDS)].join(', ');
    return unknown.map((tag) => ({ code: 'template-tag-unknown', data: { tag, known } }));
  } catch (error) {
    if (!isTemplateError(error)) throw error;
    return error.problems.map(({ tag, kind }) => ({ code: 'template-tag-broken', data: { tag, kind } }));
  }
}

function has(fields: object, tag: string): boolean {
  return Object.prototype.hasOwnProperty.call(fields, tag);
}
