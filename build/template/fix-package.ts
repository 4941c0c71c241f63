/** Takes the moment of its making out of a .docx, so that the same template is the same bytes. */
import PizZip from 'pizzip';

const MOMENT = '2022-01-01T00:00:00Z';
const STAMPS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/gu;

/**
 * Packs a .docx again with fixed dates.
 * @example fixPackage(await Packer.toBuffer(document)) // the same for the same document
 */
export function fixPackage(docx: Uint8Array): Uint8Array {
  const zip = new PizZip(docx);
  const packed = new PizZip();
  for (const name of Object.keys(zip.files).sort()) {
    const file = zip.files[name];
    // A folder is told by the names of its files; pictures keep their bytes.
    if (file === undefined || file.dir) continue;
    const content = name === 'docProps/core.xml' ? file.asText().replace(STAMPS, `$1${MOMENT}$2`) : file.asBinary();
    packed.file(name, content, {
      date: new Date(1980, 0, 1),
      createFolders: false,
      binary: name !== 'docProps/core.xml',
    });
  }
  return packed.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
