/** The school's invoice template on Drive: made on first use, then the school's to edit; checked before every run. */
import { INVOICE_FIELDS, LINE_FIELDS, LINES_LOOP } from '../../documents/invoice-fields';
import { type Issue, type Result, refuse, succeed } from '../../domain/shared/result';
import type { Services } from '../../google/services';

export const TEMPLATE_KEY = 'modele|facture';
const TEMPLATE_NAME = 'Modèle de facture Écolage';

interface Problem {
  readonly tag: string;
  readonly kind: string;
}

/** @returns the template as .docx, or every tag that is unknown or broken */
export function openTemplate({ drive, documents }: Services): Result<Uint8Array> {
  const part = documents();
  const found = drive.findByKey(TEMPLATE_KEY);
  const file = found ?? uploadTemplate(drive, part.invoiceTemplate());
  const [docx] = drive.exportDocs([file.id], 'docx');
  if (docx === undefined) throw new Error('The template was not exported');
  const issues = checkTags(() => part.readTemplateTags(docx));
  return issues.length > 0 ? refuse(...issues) : succeed(docx);
}

function uploadTemplate(drive: Services['drive'], bytes: Uint8Array) {
  const [file] = drive.upload([{ key: TEMPLATE_KEY, name: TEMPLATE_NAME, folderId: '', bytes, kind: 'docx-as-doc' }]);
  if (file === undefined) throw new Error('The template was not made');
  return file;
}

function checkTags(
  read: () => { tags: readonly string[]; loops: Readonly<Record<string, readonly string[]>> },
): Issue[] {
  try {
    const { tags, loops } = read();
    const unknown = tags.filter((tag) => !(tag in INVOICE_FIELDS));
    for (const [loop, inside] of Object.entries(loops)) {
      if (loop !== LINES_LOOP) unknown.push(`#${loop}`);
      unknown.push(...inside.filter((tag) => !(tag in LINE_FIELDS) && !(tag in INVOICE_FIELDS)));
    }
    const known = [...Object.keys(INVOICE_FIELDS), ...Object.keys(LINE_FIELDS)].join(', ');
    return unknown.map((tag) => ({ code: 'template-tag-unknown', data: { tag, known } }));
  } catch (error) {
    const problems = templateProblems(error);
    if (problems === undefined) throw error;
    return problems.map(({ tag, kind }) => ({ code: 'template-tag-broken', data: { tag, kind } }));
  }
}

/** The document part says in `problems` what is wrong with a template. */
function templateProblems(error: unknown): readonly Problem[] | undefined {
  return typeof error === 'object' && error !== null && 'problems' in error
    ? (error as { problems: readonly Problem[] }).problems
    : undefined;
}
