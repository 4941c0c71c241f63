/** Identifiers that anything still names are not given again. */
import fc from 'fast-check';
import { newIds } from '../../../src/domain/admission/new-ids';
import { usedIds } from '../../../src/domain/admission/used-ids';
import { entryKey, makeKey } from '../../../src/domain/ledger/keys';

describe('identifiers that are in use', () => {
  it.each([
    ['a charge', entryKey(makeKey('tuition', '2022-23', 'E007', 'T2', 'I9'), 'P3'), ['E007', 'I9', 'P3']],
    ['a correction of a charge', makeKey('correction', makeKey('creche', 'E|1', '2022-10'), '2'), ['E|1']],
    ['a leave', makeKey('conge', 'C1', 'granted', 'abc'), ['C1']],
    ['a letter with a fingerprint', 'reinscription|2022-23|E004~abc', ['E004']],
  ])('stand in the key of %s', (_, key, ids) => {
    const used = usedIds({ named: [], keys: [key] });
    expect(ids.filter((id) => !used.has(id))).toEqual([]);
  });

  it('never come back, wherever they stand and however many rows were deleted', () => {
    const series = fc.tuple(fc.constantFrom('E', 'F-'), fc.integer({ min: 1, max: 30 }), fc.boolean());
    const id = series.map(([prefix, number, isWide]) => `${prefix}${String(number).padStart(isWide ? 3 : 1, '0')}`);
    const ids = fc.array(id, { maxLength: 8 });
    fc.assert(
      fc.property(ids, ids, ids, ids, (present, named, ofEntries, inJournal) => {
        const keys = ofEntries.map((one) => entryKey(makeKey('tuition', '2022-23', one, 'T1'), one));
        const next = newIds(present, 'E', usedIds({ named: [...named, ...inJournal], keys }));
        const made = Array.from({ length: 5 }, next);
        const known = new Set([...present, ...named, ...ofEntries, ...inJournal]);
        expect(made.filter((one) => known.has(one))).toEqual([]);
        expect(new Set(made).size).toBe(5);
      }),
    );
  });
});
