/** Reading: what school offices' word processors really write, from tracked changes to text boxes. */
import fc from 'fast-check';
import { docxOf, layOut, linesOf, p, paper, r, tbl, tc, textOf, tr } from '../documents';

const page = paper(400, 2000);

function textFor(body: string, parts: Record<string, string> = {}): string[] {
  return textOf(layOut(docxOf(body + page, parts))[0]);
}

const field = (instruction: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

describe('reading a document', () => {
  it.each([
    [
      'a content control around runs',
      `<w:p><w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${r('dans')}</w:sdtContent></w:sdt></w:p>`,
      ['dans'],
    ],
    [
      'a content control around paragraphs',
      `<w:sdt><w:sdtContent>${p('a')}${p('b')}</w:sdtContent></w:sdt>`,
      ['a', 'b'],
    ],
    [
      'a content control around a row',
      tbl([50], [`<w:sdt><w:sdtContent>${tr([tc('rang')])}</w:sdtContent></w:sdt>`]),
      ['rang'],
    ],
    ['inserted text', `<w:p><w:ins w:id="1" w:author="a">${r('ajout')}</w:ins></w:p>`, ['ajout']],
    ['a smart tag', `<w:p><w:smartTag w:element="x"><w:smartTagPr/>${r('futé')}</w:smartTag></w:p>`, ['futé']],
    ['a link', `<w:p>${r('voir ')}<w:hyperlink r:id="none">${r('lien')}</w:hyperlink></w:p>`, ['voir lien']],
    [
      'proofing marks and revision ids',
      `<w:p w:rsidR="00A"><w:proofErr w:type="spellStart"/>${r('mot')}<w:proofErr w:type="spellEnd"/></w:p>`,
      ['mot'],
    ],
    ['an element that nobody knows', `<w:p><w:unknown><w:other>${r('gardé')}</w:other></w:unknown></w:p>`, ['gardé']],
    ['an unknown wrapper of blocks', `<w:unknown>${p('bloc')}</w:unknown>`, ['bloc']],
    ['runs where a paragraph belongs', r('libre'), ['libre']],
    ['a formula', '<w:p><m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath></w:p>', ['x+1']],
    ['a special character', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', ['✓']],
    ['capitals', `<w:p>${r('élève', '<w:caps/>')}</w:p>`, ['ÉLÈVE']],
    ['a non-breaking hyphen', `<w:p>${r('a')}<w:r><w:noBreakHyphen/></w:r>${r('b')}</w:p>`, ['a\u2011b']],
    ['the result of a field', `<w:p>${field(' DATE ', '15 juin')}</w:p>`, ['15 juin']],
    ['a page number for a stored one', `<w:p>${field(' PAGE ', '99')}</w:p>`, ['1']],
    [
      'a number of pages without a stored one',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUM</w:instrText></w:r><w:r><w:instrText>PAGES</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ['1'],
    ],
    ['a field inside a field', `<w:p>${field(' IF ', 'oui')}${field('HYPERLINK "x"', 'ici')}</w:p>`, ['ouiici']],
  ])('shows %s', (_, body, expected) => {
    expect(textFor(body)).toEqual(expected);
  });

  it.each([
    ['deleted text', `<w:p>${r('a')}<w:del w:id="1"><w:r><w:delText>non</w:delText></w:r></w:del></w:p>`],
    ['text moved away', `<w:p>${r('a')}<w:moveFrom w:id="1">${r('non')}</w:moveFrom></w:p>`],
    ['hidden text', `<w:p>${r('a')}${r('non', '<w:vanish/>')}</w:p>`],
    ['comment marks', `<w:p><w:commentRangeStart w:id="0"/>${r('a')}<w:r><w:commentReference w:id="0"/></w:r></w:p>`],
  ])('leaves out %s', (_, body) => {
    expect(textFor(body)).toEqual(['a']);
  });

  it('takes the text of a text box once, whether as a shape or as its fallback', () => {
    const box = `<w:txbxContent>${p('encadré')}</w:txbxContent>`;
    const choice = `<mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>${box}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>`;
    const fallback = `<mc:Fallback><w:pict><v:shape><v:textbox>${box}</v:textbox></v:shape></w:pict></mc:Fallback>`;
    const whole = `<w:p>${r('avant')}<w:r><mc:AlternateContent>${choice}${fallback}</mc:AlternateContent></w:r></w:p>`;
    const old = `<w:p>${r('avant')}<w:r><mc:AlternateContent><mc:Choice Requires="x"/>${fallback}</mc:AlternateContent></w:r></w:p>`;
    expect([textFor(whole), textFor(old)]).toEqual([
      ['avant', 'encadré'],
      ['avant', 'encadré'],
    ]);
  });

  it('sets footnotes at the end of the document', () => {
    const body = `<w:p>${r('Prix')}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>${p('suite')}`;
    const footnotes = `<w:footnote w:id="2">${p('hors TVA')}</w:footnote>`;
    expect(textFor(body, { footnotes }).at(-1)).toBe('1\u00a0hors TVA');
  });

  it('lays style over style, the paragraph over its style, and the run over all', () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/></w:rPr></w:rPrDefault></w:docDefaults>
      <w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:jc w:val="right"/></w:pPr><w:rPr><w:b/><w:color w:val="112233"/></w:rPr></w:style>
      <w:style w:type="paragraph" w:styleId="Titre"><w:basedOn w:val="Base"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>
      <w:style w:type="character" w:styleId="Fort"><w:rPr><w:i/></w:rPr></w:style>`;
    const body = `<w:p><w:pPr><w:pStyle w:val="Titre"/></w:pPr>${r('un')}${r('deux', '<w:rStyle w:val="Fort"/><w:b w:val="0"/>')}</w:p>${p('trois')}`;
    const marks = layOut(docxOf(body + page, { styles }))[0]?.marks;
    expect(
      marks?.map((mark) =>
        mark.kind === 'text' ? [mark.text, mark.x, mark.style.face, mark.style.size, mark.style.colour] : [],
      ),
    ).toEqual([
      ['un', 340, 'bold', 20, '112233'],
      ['deux', 360, 'italic', 20, '112233'],
      ['trois', 0, 'regular', 12, '000000'],
    ]);
  });

  it('survives styles that are based on each other in a circle', () => {
    const style = (id: string, base: string): string =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:basedOn w:val="${base}"/></w:style>`;
    expect(textFor(p('a', '<w:pStyle w:val="A"/>'), { styles: style('A', 'B') + style('B', 'A') })).toEqual(['a']);
  });

  it('formats the first row and the bands of a table by its style', () => {
    const styles = `<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr><w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>`;
    const table = tbl(
      [50],
      [tr([tc('a')]), tr([tc('b')]), tr([tc('c')])],
      '<w:tblStyle w:val="T"/><w:tblLook w:val="0020"/>',
    );
    const marks = layOut(docxOf(table + page, { styles }))[0]?.marks ?? [];
    expect(
      marks.map((mark) => (mark.kind === 'text' ? `${mark.text} ${mark.style.face}` : `${mark.kind} ${mark.y}`)),
    ).toEqual(['a bold', 'fill 10', 'b regular', 'c regular']);
  });

  it('numbers lists through the document and hangs their text', () => {
    const level = (index: number, format: string, text: string): string =>
      `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${(index + 1) * 400}" w:hanging="400"/></w:pPr></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '%1%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const item = (text: string, at: number): string =>
      p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="1"/></w:numPr>`);
    const body = item('un', 0) + item('sous', 1) + item('sous', 1) + item('deux', 0) + item('sous', 1);
    expect(linesOf(layOut(docxOf(body + page, { numbering }))[0])).toEqual([
      '0: 1. | 20: un',
      '20: 1a) | 40: sous',
      '20: 1b) | 40: sous',
      '0: 2. | 20: deux',
      '20: 2a) | 40: sous',
    ]);
  });

  it.each([
    ['no zip', new Uint8Array([1, 2, 3]), /zip/i],
    ['a document without a body', docxOf('').slice(0, 40), /./],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => layOut(bytes)).toThrow(message);
  });

  it('never loses text, whatever wraps it', () => {
    const wrap = fc.constantFrom(
      'w:ins',
      'w:smartTag',
      'w:sdtContent',
      'w:hyperlink',
      'w:customXml',
      'w:bdo',
      'w:future',
    );
    fc.assert(
      fc.property(fc.array(fc.array(wrap, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (wrappers) => {
        const runs = wrappers.map((names, index) =>
          names.reduceRight((inner, name) => `<${name}>${inner}</${name}>`, r(`t${index} `)),
        );
        expect(textFor(`<w:p>${runs.join('')}</w:p>`)).toEqual([wrappers.map((_, index) => `t${index}`).join(' ')]);
      }),
      { numRuns: 40 },
    );
  });
});
