/** From .docx to .pdf: real fonts, real text, pictures, and the same bytes each time. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { docxToPdf } from '../../../../local/files/pdf';
import { readNodeFonts } from '../../../../local/files/pdf/node-fonts';
import { readPages, renderPage } from '../../../builders/pdf-reader';
import { docxOf, p } from './documents';

const options = { fonts: readNodeFonts() };

function cell(text: string, isRight = false): TableCell {
  return new TableCell({ children: [new Paragraph({ text, ...(isRight ? { alignment: AlignmentType.RIGHT } : {}) })] });
}

async function makeStatement(rows: number, picture: Uint8Array): Promise<Uint8Array> {
  const lines = Array.from(
    { length: rows },
    (_, index) => new TableRow({ children: [cell(`Ligne ${index}`), cell(`${index}.50`, true)] }),
  );
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('École des Tilleuls')] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [new TextRun({ children: ['Page ', PageNumber.CURRENT, ' de ', PageNumber.TOTAL_PAGES] })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: 'Relevé de compte', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [new ImageRun({ type: 'png', data: picture, transformation: { width: 100, height: 100 } })],
          }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [new TableRow({ tableHeader: true, children: [cell('Libellé'), cell('Montant', true)] }), ...lines],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** A green square of 8 × 8 points, its lower half transparent. */
function greenSquare(): Uint8Array {
  return new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAFUlEQVR42mNgWMDwHy+mjwL8mPYKAC8bR+EROGhC' + 'AAAAAElFTkSuQmCC',
      'base64',
    ),
  );
}

describe('the PDF of a document', () => {
  it.each([
    ['French', 'Œuvre d’Anaïs à Noël, çà et là : 1’234.50'],
    ['Turkish', 'Çağrı Gülşen İpek Ğüneş ışık'],
    ['Polish', 'Łukasz Żółć Gęślą Jaźń'],
    ['Romanian', 'Țepeș Ștefănescu ș ț'],
    ['Vietnamese', 'Nguyễn Thị Ễ Đặng Ưở ỡ'],
  ])('spells %s names as they were written', async (_, text) => {
    const [first] = await readPages(docxToPdf(docxOf(p(text)), options));
    expect(first?.text.normalize('NFC').trim()).toBe(text);
  });

  it('composes letters that came with loose accents', async () => {
    const [first] = await readPages(docxToPdf(docxOf(p('Nguyễn Éloïse'.normalize('NFD'))), options));
    expect(first?.text.trim()).toBe('Nguyễn Éloïse');
  });

  it('keeps the text of characters that the font cannot draw', async () => {
    const [first] = await readPages(docxToPdf(docxOf(p('a 学 😀 b')), options));
    expect(first?.text.trim()).toBe('a 学 😀 b');
  });

  it('carries a long table over three pages with its header row, running heads and page numbers', async () => {
    const pages = await readPages(docxToPdf(await makeStatement(150, greenSquare()), options));
    expect(pages).toHaveLength(3);
    pages.forEach((page, index) => {
      expect(page.text).toContain('École des Tilleuls');
      expect(page.text).toContain('Libellé');
      expect(page.text).toContain(`Page ${index + 1} de 3`);
    });
    const found = pages.flatMap(({ text }) => [...text.matchAll(/Ligne (\d+)/g)].map(([, number]) => Number(number)));
    expect(found).toEqual(Array.from({ length: 150 }, (_, index) => index));
  });

  it('has the size of the paper', async () => {
    const landscape = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const [first] = await readPages(docxToPdf(docxOf(p('a') + landscape), options));
    expect([first?.size.width, first?.size.height]).toEqual([expect.closeTo(841.9, 0), expect.closeTo(595.3, 0)]);
  });

  it('shows pictures in their colours, transparent where they are', async () => {
    const { pixels } = await renderPage(docxToPdf(await makeStatement(1, greenSquare()), options), {
      page: 0,
      dpi: 72,
    });
    const greens = Array.from({ length: pixels.length / 4 }, (_, index) => index * 4).filter(
      (at) => (pixels[at + 1] ?? 0) > 150 && pixels[at] === 0,
    );
    // 75 points square, its upper half opaque.
    expect(greens.length).toBeGreaterThan(75 * 37 * 0.9);
    expect(greens.length).toBeLessThan(75 * 37 * 1.1);
  });

  it('goes on without a picture that is damaged', async () => {
    const drawing =
      '<w:p><w:r><w:drawing><wp:inline><wp:extent cx="914400" cy="914400"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId-x.png"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>';
    const broken = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const [first] = await readPages(docxToPdf(docxOf(drawing + p('suite'), {}, { 'x.png': broken }), options));
    expect(first?.text.trim()).toBe('suite');
  });

  it('comes out the same to the byte, and small', async () => {
    const docx = await makeStatement(10, greenSquare());
    const pdf = docxToPdf(docx, options);
    expect(docxToPdf(docx, options)).toEqual(pdf);
    expect(pdf.length).toBeLessThan(30_000);
  });

  it('is finished when the call returns', () => {
    const pdf = docxToPdf(docxOf(p('a')), options);
    expect(String.fromCharCode(...pdf.subarray(0, 5), ...pdf.subarray(-6)).trim()).toMatch(/^%PDF-.*%%EOF$/s);
  });
});
