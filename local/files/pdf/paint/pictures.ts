/** Paints pictures: PNG and JPEG; anything else is shown as an empty frame. */
import type { jsPDF } from 'jspdf';
import type { PictureMark } from '../layout/marks';

/** The format by the file's first bytes; undefined when the PDF cannot take it. */
export function pictureFormat(bytes: Uint8Array): 'PNG' | 'JPEG' | undefined {
  if (bytes[0] === 0x89 && bytes[1] === 0x50 && bytes[2] === 0x4e && bytes[3] === 0x47) return 'PNG';
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'JPEG' : undefined;
}

/** Paints a picture in its place; the same part is stored once a document. */
export function paintPicture(document: jsPDF, mark: PictureMark, bytes: Uint8Array | undefined): void {
  const format = bytes ? pictureFormat(bytes) : undefined;
  if (bytes && format) {
    try {
      document.addImage(bytes, format, mark.x, mark.y, mark.width, mark.height, mark.part, 'FAST');
      return;
    } catch {
      // A damaged picture must not stop the letter: its place stays visible.
    }
  }
  document.setDrawColor(160).setLineWidth(0.5).rect(mark.x, mark.y, mark.width, mark.height);
}
