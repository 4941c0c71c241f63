import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digestMd5, digestSha256 } from '../../../../../local/runtime/services/text/digest';

describe('Digests', () => {
  it.each([
    ['md5', digestMd5],
    ['sha256', digestSha256],
  ])('by %s are those of every other program', (name, digest) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const expected = createHash(name).update(bytes).digest('hex');
        expect(Buffer.from(digest(bytes)).toString('hex')).toBe(expected);
      }),
    );
  });
});
