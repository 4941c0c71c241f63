/** Fills a .docx template with values. */
import { openTemplate } from './open-template';
import { TemplateError, toTemplateError } from './template-error';

/** Replaced parts get the date of the format's epoch: the same values then give the same bytes. */
const fixedDate = (): Date => new Date(1980, 0, 1);

/**
 * Fills every tag. Values are text and never read as markup; a line break in a value is one in the document.
 * @param fields value by tag; a loop's value is a list of records, whose tags also see the outer fields
 * @returns the filled .docx
 * @throws TemplateError naming each tag without a value, or each broken tag
 * @example fillTemplate(docx, { numero: '2022-0001', lignes: [{ libelle: 'Écolage', montant: '6 975.00' }] })
 */
export function fillTemplate(docx: ArrayLike<number>, fields: Readonly<Record<string, unknown>>): Uint8Array {
  const { engine, missing } = openTemplate(docx);
  try {
    engine.render(fields);
  } catch (error) {
    throw toTemplateError(error);
  }
  if (missing.size > 0) {
    throw new TemplateError([...missing].map((tag) => ({ tag, kind: 'missing', explanation: 'The tag has no value' })));
  }
  const zip = engine.getZip();
  for (const file of Object.values(zip.files)) file.date = fixedDate();
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
