/** Names as banks write them against those of the register. */
import { searchNames, wordsOfName } from '../../../src/domain/bank/names';

const search = searchNames([
  { name: 'Müller-Lefèvre', familyId: 'F1', payerId: undefined },
  { name: 'Œuvrard', familyId: 'F2', payerId: undefined },
  { name: 'Birs Logistik GmbH', familyId: 'F2', payerId: 'P1' },
  { name: 'D’Hautefeuille', familyId: 'F3', payerId: undefined },
  { name: 'Vũ', familyId: 'F4', payerId: undefined },
]);

describe('names', () => {
  it.each([
    ['LEFEVRE MULLER PAUL', 'F1', true],
    ['Paul MUELLER-LEFEVRE', 'F1', true],
    ['Anne Lefèvre', 'F1', false],
    ['OEUVRARD, ANNE', 'F2', true],
    ['Œuvrard', 'F2', true],
    ['Birs Logistik AG', 'F2', true],
    ["D'HAUTEFEUILLE M.", 'F3', true],
    ['VU THI', 'F4', true],
  ])('« %s » is of family %s', (text, familyId, isWhole) => {
    expect(search(text).map((match) => [match.familyId, match.isWhole])).toEqual([[familyId, isWhole]]);
  });

  it.each(['', 'Mme et M.', 'Jean Dupont', 'GmbH AG SA', '<script>'])('« %s » is nobody', (text) => {
    expect(search(text)).toEqual([]);
  });

  it('give the payer where the name is his', () => {
    expect(search('BIRS LOGISTIK')[0]?.payerId).toBe('P1');
  });

  it('fold accents, ligatures and joined letters', () => {
    expect(wordsOfName('ŁUCZAK  Straßburger/Ødegård')).toEqual(['luczak', 'strassburger', 'odegard']);
  });
});
