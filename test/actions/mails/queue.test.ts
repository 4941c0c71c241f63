/** The queue by what may become of each mail, its recipients, and how many leave within a quota. */
import { countWithin, readRecipients } from '../../../src/actions/mails/queue';
import { readSubject } from '../../../src/actions/mails/subject';
import { makeKey } from '../../../src/domain/ledger/keys';

describe('recipients', () => {
  it.each([
    ['a@b.ch', ['a@b.ch']],
    ['a@b.ch, c@d.ch; a@b.ch', ['a@b.ch', 'c@d.ch']],
    [' a@b.ch ', ['a@b.ch']],
    ['a@b', undefined],
    ['a@b.ch\nc@d.ch', undefined],
    ['a@b.ch,\nc@d.ch', undefined],
    ['', undefined],
  ])('of %j are %j', (to, expected) => expect(readRecipients(to)).toEqual(expected));
});

describe('a quota', () => {
  it.each([
    [[2, 1, 2], 0, 0],
    [[2, 1, 2], 1, 0],
    [[2, 1, 2], 2, 1],
    [[2, 1, 2], 4, 2],
    [[2, 1, 2], 5, 3],
    [[], 0, 0],
    // Order holds: a small one does not overtake a large one.
    [[3, 1], 2, 0],
  ])('lets of mails to %j recipients within %i leave %i', (recipients, quota, expected) => {
    expect(countWithin(recipients, quota)).toBe(expected);
  });
});

describe('a key', () => {
  it.each([
    [makeKey('facture', '2022-0001'), { kind: 'invoice', invoice: '2022-0001' }],
    [makeKey('rappel', '2022-0001', '3'), { kind: 'reminder', invoice: '2022-0001', rank: 3 }],
    [makeKey('rappel', 'A|B', '2'), { kind: 'reminder', invoice: 'A|B', rank: 2 }],
    [makeKey('avoir', '2022-0009'), { kind: 'credit-note', invoice: '2022-0009' }],
    [makeKey('lettre', 'x', 'F1'), { kind: 'other' }],
    ['facture', { kind: 'other' }],
    ['', { kind: 'other' }],
  ])('%s says what the mail is about', (key, expected) => expect(readSubject(key)).toEqual(expected));
});
