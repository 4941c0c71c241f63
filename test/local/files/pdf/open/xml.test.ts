/** XML: fixed prefixes, entities, and the choice between alternatives. */

import { readEmu, readTwips } from '../../../../../local/files/pdf/open/units';
import { findFirst, parseXml, readValue, switchOf } from '../../../../../local/files/pdf/open/xml';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

describe('XML of documents', () => {
  it.each([
    ['the usual prefix', `<w:p xmlns:w="${W}"><w:jc w:val="right"/></w:p>`],
    ['another prefix', `<x:p xmlns:x="${W}"><x:jc x:val="right"/></x:p>`],
    ['the default namespace', `<p xmlns="${W}" xmlns:k="${W}"><jc k:val="right"/></p>`],
    ['the strict namespace', `<w:p xmlns:w="${STRICT}"><w:jc w:val="right"/></w:p>`],
    ['a byte order mark', `\ufeff<w:p xmlns:w="${W}"><w:jc w:val="right"/></w:p>`],
  ])('is read with %s', (_, text) => {
    const node = parseXml(text);
    expect([node.name, readValue(node, 'w:jc')]).toEqual(['w:p', 'right']);
  });

  it('resolves entities and keeps spaces', () => {
    expect(findFirst(parseXml(`<w:p xmlns:w="${W}"><w:t> A &amp; B &#233; </w:t></w:p>`), 'w:t')?.text).toBe(
      ' A & B é ',
    );
  });

  it.each([
    ['<w:b/>', true],
    ['<w:b w:val="1"/>', true],
    ['<w:b w:val="true"/>', true],
    ['<w:b w:val="0"/>', false],
    ['<w:b w:val="off"/>', false],
    ['', undefined],
  ])('reads the switch %s as %s', (inner, expected) => {
    expect(switchOf(parseXml(`<w:rPr xmlns:w="${W}">${inner}</w:rPr>`), 'w:b')).toBe(expected);
  });

  it('refuses text that is not well-formed', () => {
    expect(() => parseXml('<a><b></a>')).toThrow('not well-formed');
  });
});

describe('lengths', () => {
  it.each([
    ['240', 12],
    ['-20', -1],
    ['1in', 72],
    ['2.54cm', 72],
    ['12pt', 12],
    ['x', undefined],
    [undefined, undefined],
  ])('reads %s as %s points', (text, expected) => {
    expect(readTwips(text)).toEqual(expected === undefined ? undefined : expect.closeTo(expected));
  });

  it('reads 914400 English Metric Units as an inch', () => {
    expect(readEmu('914400')).toBe(72);
  });
});
