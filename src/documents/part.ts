/** Entry of the second script file: everything about documents that needs a library, all of it synchronous. */
import { decodeFromBase64 } from 'pdf-lib';
import { templateBase64 } from './assets';
import type { LetterKind } from './letters/letter-form';

export { appendPaymentSlip } from './slip-page/append-payment-slip';
export { fillTemplate } from './template/fill-template';
export { readTemplateOutline } from './template/read-template-outline';
export { readTemplateTags } from './template/read-template-tags';

/**
 * Gives the template of a kind of letter that the school starts from, a .docx.
 * @example readTemplateTags(template('invoice')).tags // ['ecole_nom', …]
 */
export function template(kind: LetterKind): Uint8Array {
  return decodeFromBase64(templateBase64(kind));
}
