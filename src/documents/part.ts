/** Entry of the second script file: everything about documents that needs a library, all of it synchronous. */
import { decodeFromBase64 } from 'pdf-lib';
import { invoiceTemplateBase64 } from './assets';

export { appendPaymentSlip } from './slip-page/append-payment-slip';
export { fillTemplate } from './template/fill-template';
export { readTemplateTags } from './template/read-template-tags';

/**
 * Gives the invoice template that the school starts from, a .docx.
 * @example readTemplateTags(invoiceTemplate()).tags // ['ecole_nom', …]
 */
export function invoiceTemplate(): Uint8Array {
  return decodeFromBase64(invoiceTemplateBase64());
}
