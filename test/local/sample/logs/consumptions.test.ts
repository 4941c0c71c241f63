import { consumptionsTable } from '../../../../src/sheets/tables/logs/billable';
import { enrolmentsTable } from '../../../../src/sheets/tables/register/pupils';
import { servicesTable } from '../../../../src/sheets/tables/setup/tariffs';
import { readSample } from '../read-sample';

const school = readSample({ families: 600, seed: 3 });
const rows = school.rows(consumptionsTable);
const enrolments = new Map(school.rows(enrolmentsTable).map((row) => [row.pupilId, row]));

describe('what the children of a made-up school take', () => {
  it('is every service of the school, one row a month and child', () => {
    const services = school.rows(servicesTable).map(({ id }) => id);
    expect(new Set(rows.map(({ serviceId }) => serviceId))).toEqual(new Set(services));
    const keys = rows.map(({ date, pupilId, serviceId }) => `${date.slice(0, 7)}|${pupilId}|${serviceId}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is for the school sections only, since lunch is in the package of the crèche (R-2.4)', () => {
    expect(rows.filter(({ pupilId }) => enrolments.get(pupilId)?.section === 'creche')).toEqual([]);
  });

  it('is for Corporate children both included and not', () => {
    const included = new Map(school.rows(servicesTable).map(({ id, isInCorporate }) => [id, isInCorporate]));
    const corporate = rows.filter(({ pupilId }) => enrolments.get(pupilId)?.kind === 'corporate');
    expect(new Set(corporate.map(({ serviceId }) => included.get(serviceId)))).toEqual(new Set([true, false]));
  });
});
