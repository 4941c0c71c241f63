/** Pictures: in the line, anchored to page, margin or text, and how the text keeps clear of them. */
import { docxOf, layOut, p, paper, r } from '../documents';

const POINT = 12700;
const blip =
  '<a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="rId-logo.png"/></pic:blipFill></pic:pic></a:graphicData></a:graphic>';
const extent = (width: number, height: number): string => `<wp:extent cx="${width * POINT}" cy="${height * POINT}"/>`;
const logo = { 'logo.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]) };

function inline(width: number, height: number): string {
  return `<w:r><w:drawing><wp:inline>${extent(width, height)}${blip}</wp:inline></w:drawing></w:r>`;
}

function anchored(horizontal: string, vertical: string, wrap: string, attributes = ''): string {
  const positions = `<wp:positionH ${horizontal}</wp:positionH><wp:positionV ${vertical}</wp:positionV>`;
  return `<w:r><w:drawing><wp:anchor ${attributes}>${positions}${extent(40, 30)}<wp:${wrap}/>${blip}</wp:anchor></w:drawing></w:r>`;
}

function marksOf(body: string): (string | number)[][] {
  const [page] = layOut(docxOf(body + paper(200, 300, 10), {}, logo));
  return (page?.marks ?? []).map((mark) => [mark.kind === 'text' ? mark.text : mark.kind, mark.x, mark.y]);
}

const atText = 'relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset>';
const right = 'relativeFrom="margin"><wp:align>right</wp:align>';

describe('pictures', () => {
  it('stand on the baseline of their line and make it higher', () => {
    expect(marksOf(`<w:p>${inline(20, 30)}${r('a')}</w:p>`)).toEqual([
      ['picture', 10, 10],
      ['a', 30, 40],
    ]);
  });

  it('shrink in proportion to the room there is', () => {
    const [page] = layOut(docxOf(`<w:p>${inline(360, 100)}</w:p>${paper(200, 300, 10)}`, {}, logo));
    expect(page?.marks[0]).toMatchObject({ width: 180, height: 50 });
  });

  it.each([
    [
      'the page',
      'relativeFrom="page"><wp:posOffset>63500</wp:posOffset>',
      'relativeFrom="page"><wp:posOffset>127000</wp:posOffset>',
      5,
      10,
    ],
    ['the margins', right, 'relativeFrom="margin"><wp:align>bottom</wp:align>', 150, 260],
    [
      'the middle of the page',
      'relativeFrom="page"><wp:align>center</wp:align>',
      'relativeFrom="page"><wp:align>center</wp:align>',
      80,
      135,
    ],
    ['the text', 'relativeFrom="column"><wp:posOffset>127000</wp:posOffset>', atText, 20, 20],
    ['the page, never beyond its edge', 'relativeFrom="page"><wp:posOffset>99999999</wp:posOffset>', atText, 160, 20],
  ])('are anchored to %s', (_, horizontal, vertical, x, y) => {
    const marks = marksOf(`${p('un')}<w:p>${anchored(horizontal, vertical, 'wrapNone')}${r('deux')}</w:p>`);
    expect(marks).toContainEqual(['picture', x, y]);
    expect(marks).toContainEqual(['deux', 10, 28]);
  });

  it('lie under the text when they are behind it', () => {
    const body = `${p('un')}<w:p>${anchored(right, atText, 'wrapNone', 'behindDoc="1"')}${r('deux')}</w:p>`;
    expect(marksOf(body).map(([name]) => name)).toEqual(['picture', 'un', 'deux']);
  });

  it('push text below themselves when they stand alone', () => {
    expect(marksOf(`<w:p>${anchored(right, atText, 'wrapTopAndBottom')}${r('dessous')}</w:p>`)).toContainEqual([
      'dessous',
      10,
      48,
    ]);
  });

  it('narrow the lines of their paragraph when text runs beside them, and the next paragraph keeps clear', () => {
    const body = `<w:p>${anchored(right, atText, 'wrapSquare wrapText="bothSides"')}${r('mot '.repeat(8).trim())}</w:p>${p('après')}`;
    expect(marksOf(body)).toEqual([
      ['picture', 150, 10],
      ['mot mot mot mot mot mot', 10, 18],
      ['mot mot', 10, 28],
      ['après', 10, 48],
    ]);
  });

  it('draw the lines of a paragraph with borders around it', () => {
    const border = '<w:pBdr><w:bottom w:val="single" w:sz="8" w:space="2" w:color="336699"/></w:pBdr>';
    const [page] = layOut(docxOf(p('titre', border) + p('suite') + paper(200, 300, 10)));
    expect(page?.marks).toContainEqual(
      expect.objectContaining({ kind: 'line', x: 10, toX: 190, y: 22.5, colour: '336699' }),
    );
    expect(page?.marks).toContainEqual(expect.objectContaining({ text: 'suite', y: 31 }));
  });
});
