import fc from 'fast-check';
import { decodeBase64, encodeBase64, fromSignedArray, toSignedArray } from '../../../local/runtime/bytes';

const realm = { Date, Error, Array, Object };

describe('Bytes', () => {
  it('are the same after Base64, which is that of every other program', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const text = encodeBase64(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64'));
        expect(decodeBase64(text)).toEqual(bytes);
      }),
    );
  });

  it('are the same after the way through signed numbers', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
        expect(fromSignedArray(toSignedArray(realm, bytes))).toEqual(bytes);
      }),
    );
  });

  it.each([['a'], ['ab*='], ['=abc'], ['ab==c'], ['a===']])('are not read from %j', (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });

  it('are read from Base64 broken into lines', () => {
    expect(decodeBase64('AQ\r\nID')).toEqual(Uint8Array.of(1, 2, 3));
  });

  it.each([[[128]], [[-129]], [[1.5]], [['1']], [Uint8Array.of(1)], ['text']])('are refused as %j', (value) => {
    expect(fromSignedArray(value)).toBeUndefined();
  });
});
