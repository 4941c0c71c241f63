/** Archives in parts: each row in one of them, none too large, and a stop between two is gone on from. */
import { archiveOnDrive } from '../../../src/actions/archive/on-drive';
import { gatherArchive, prepareArchive } from '../../../src/actions/archive/prepare';
import { readArchive } from '../../../src/archive/read-archive';
import { writeArchive } from '../../../src/archive/write-archive';
import type { Services } from '../../../src/google/services';
import { execute, type Office, openOffice, type } from '../../builders/family-office';

beforeAll(() => {
  Object.assign(globalThis, { ecolageArchive: () => ({ writeArchive, readArchive }) });
});

function office(): Office {
  const made = openOffice('2022-09-20');
  const row = { Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Présent' };
  for (let day = 1; day <= 5; day++) type(made, 'Présences', { ...row, Date: `2021-10-0${day}` });
  type(made, 'APC', { Date: '2021-10-01', Élève: 'E1', Minutes: 30 });
  type(made, 'Congés', { Congé: 'C1', Élève: 'E1', Du: '2021-10-01', Au: '2021-10-02' });
  return made;
}

function archive(services: Services, mayGoOn = () => true) {
  const facts = gatherArchive(services);
  const plan = facts.ok ? prepareArchive(services, { annee: '2021-22' }, facts.value) : facts;
  if (!plan.ok) throw new Error(JSON.stringify(plan.issues));
  return archiveOnDrive(services, plan.value, mayGoOn, 3);
}

/** Rows of the three logs in each file, headers left out. */
const sizesOf = ({ state }: Office): number[][] =>
  [...state.drive.files.values()]
    .filter(({ appProperties }) => appProperties.ecolage?.startsWith('archive|'))
    .map(({ content }) =>
      readArchive(content?.read() ?? new Uint8Array())
        .slice(0, 3)
        .map(({ rows }) => rows.length - 1),
    );

describe('an archive in parts', () => {
  it('has every row once, in files of the size that can be read back', () => {
    const school = office();
    const { made, isWhole, keys } = execute(school, (services) => archive(services));
    expect(sizesOf(school)).toEqual([
      [3, 0, 0],
      [2, 1, 0],
      [0, 0, 1],
    ]);
    expect(made.map(({ name }) => name)).toEqual([
      'Présences 2021-22',
      'Présences 2021-22 (2)',
      'Présences 2021-22 (3)',
    ]);
    expect([isWhole, keys.get('Présences')?.size, keys.get('Congés')?.size]).toEqual([true, 5, 1]);
  });

  it('is gone on from where time ran out, nothing twice', () => {
    const school = office();
    let asked = 0;
    const first = execute(school, (services) => archive(services, () => ++asked < 2));
    const second = execute(school, (services) => archive(services));
    expect([first.isWhole, first.made.length, second.isWhole, second.made.length]).toEqual([false, 1, true, 2]);
    expect(sizesOf(school).map((sizes) => sizes.reduce((sum, size) => sum + size, 0))).toEqual([3, 3, 1]);
  });
});
