/** Small .xlsx files as other programs write them, part by part. */
import PizZip from 'pizzip';

export interface ForeignParts {
  /** What stands in `<worksheet>`. */
  readonly sheet: string;
  /** The `<si>` elements of the shared strings. */
  readonly strings?: string;
  /** Number formats of the file's own, from id 164 on. */
  readonly formats?: readonly string[];
  /** The numFmtId of each style. */
  readonly styles?: readonly number[];
  readonly is1904?: boolean;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of a file with the one tab `Données`. */
export function makeForeignWorkbook({
  sheet,
  strings = '',
  formats = [],
  styles = [0],
  is1904,
}: ForeignParts): Uint8Array {
  const zip = new PizZip();
  const part = (path: string, xml: string) => zip.file(path, `<?xml version="1.0" encoding="UTF-8"?>${xml}`);
  const type = (name: string, content: string) =>
    `<Override PartName="${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${content}+xml"/>`;
  const relation = (id: string, name: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/${name}" Target="${target}"/>`;
  part(
    '[Content_Types].xml',
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type('/xl/workbook.xml', 'sheet.main')}${type('/xl/worksheets/sheet1.xml', 'worksheet')}${type('/xl/styles.xml', 'styles')}${type('/xl/sharedStrings.xml', 'sharedStrings')}</Types>`,
  );
  part(
    '_rels/.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'worksheet', '/xl/worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}${relation('rId3', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
  );
  part(
    'xl/workbook.xml',
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${is1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Données" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  );
  const own = formats.map((code, i) => `<numFmt numFmtId="${164 + i}" formatCode="${code}"/>`).join('');
  const xfs = styles.map((id) => `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0"/>`).join('');
  part(
    'xl/styles.xml',
    `<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${own}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${styles.length}">${xfs}</cellXfs></styleSheet>`,
  );
  part('xl/sharedStrings.xml', `<sst xmlns="${MAIN}">${strings}</sst>`);
  part('xl/worksheets/sheet1.xml', `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheet}</worksheet>`);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
