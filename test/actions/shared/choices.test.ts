/** Families and pupils as a person finds them in a list. */
import { familyChoices, pupilChoices } from '../../../src/actions/shared/choices';

describe('choices', () => {
  it('of families are in the order of their names, whatever the accents', () => {
    const families = [
      { id: 'F2', name: 'Zorn' },
      { id: 'F3', name: 'Émery' },
      { id: 'F1', name: 'Frei' },
    ];
    expect(familyChoices(families)).toEqual([
      { value: 'F3', label: 'Émery (F3)' },
      { value: 'F1', label: 'Frei (F1)' },
      { value: 'F2', label: 'Zorn (F2)' },
    ]);
  });

  it('of pupils begin with the family name', () => {
    const pupils = [
      { id: 'E10', firstName: 'Mia', lastName: 'Frei' },
      { id: 'E2', firstName: 'Mia', lastName: 'Frei' },
      { id: 'E1', firstName: 'Zoé', lastName: 'Émery' },
    ];
    expect(pupilChoices(pupils).map(({ label }) => label)).toEqual([
      'Émery Zoé (E1)',
      'Frei Mia (E2)',
      'Frei Mia (E10)',
    ]);
  });
});
