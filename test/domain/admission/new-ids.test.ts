/** New identifiers: in the pattern of the school, never one that is in use. */
import fc from 'fast-check';
import { newIds } from '../../../src/domain/admission/new-ids';

describe('new identifiers', () => {
  it.each<[readonly string[], string, string]>([
    [[], 'F', 'F1'],
    [['E001', 'E002'], 'E', 'E003'],
    [['E9'], 'E', 'E10'],
    [['E09', 'E10'], 'E', 'E11'],
    [['E998', 'E001', 'E999'], 'E', 'E1000'],
    [['E001', 'E002', 'X70'], 'E', 'E003'],
    [['F-01', 'F-02'], 'F', 'F-03'],
    [['12', '13'], 'E', '14'],
    [['Rey', 'Brun'], 'F', 'F1'],
    [['F1', 'Rey', 'Brun'], 'F', 'F2'],
    [['2022-0001'], 'I', 'I1'],
    [['E0002', 'E001', 'E002'], 'E', 'E003'],
    [['756123456789012'], 'E', 'E1'],
    [['e003', 'E001', 'E002'], 'E', 'E004'],
  ])('go on from %j (else %s) with %s', (known, fallback, expected) => {
    expect(newIds(known, fallback)()).toBe(expected);
  });

  it('are never in use and never come twice', () => {
    const id = fc.oneof(fc.stringMatching(/^[A-Za-z]{0,2}0{0,2}\d{0,4}$/), fc.string({ maxLength: 5 }));
    fc.assert(
      fc.property(fc.array(id, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (known, count) => {
        const next = newIds(known, 'E');
        const made = Array.from({ length: count }, next);
        const all = [...new Set(known.map((one) => one.trim().toLowerCase())), ...made.map((one) => one.toLowerCase())];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
