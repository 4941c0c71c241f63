/** UTF-8 without the platform's encoder: the same bytes as Node's. */
import * as fc from 'fast-check';
import { encodeUtf8 } from '../../../src/domain/shared/utf8';

describe('text as UTF-8', () => {
  it.each(['', 'abc', 'é', '€', '👧', 'Ł’–'])('%j', (text) => {
    expect([...encodeUtf8(text)]).toEqual([...Buffer.from(text, 'utf8')]);
  });

  it('is what every decoder reads back; half a pair is replaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(Buffer.from(encodeUtf8(text)).equals(Buffer.from(text, 'utf8'))).toBe(true);
      }),
    );
    expect([...encodeUtf8('\ud800x')]).toEqual([0xef, 0xbf, 0xbd, 0x78]);
  });
});
