/** Base64 as files come in. */
import fc from 'fast-check';
import { decodeBase64 } from '../../../src/actions/merge/base64';

it('reads what was written, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect(decodeBase64(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});

it.each([
  ['as a data address', 'data:application/zip;base64,UEs=', [80, 75]],
  ['in several lines', 'UE\r\nsD', [80, 75, 3]],
  ['empty', '', []],
])('reads it %s', (_, text, bytes) => {
  expect(decodeBase64(text)).toEqual(Uint8Array.from(bytes));
});

it.each(['UEs', 'UE s*', 'é===', '====='])('knows that %j is none', (text) => {
  expect(decodeBase64(text)).toBeUndefined();
});
