/** The warning about an old bank file: from the sixth day on. */
import { importNotices } from '../../../src/actions/reminders/import-age';
import { asDate } from '../../../src/domain/shared/local-date';
import { describeIssue } from '../../../src/messages/issues';

it.each([
  [undefined, ['import-never']],
  ['2022-10-21', []],
  ['2022-10-16', []],
  ['2022-10-15', ['import-old']],
  ['2022-01-01', ['import-old']],
])('last bank file %s, on 21 October: %j', (day, codes) => {
  const notices = importNotices(day === undefined ? undefined : asDate(day), asDate('2022-10-21'));
  expect(notices.map(({ code }) => code)).toEqual(codes);
  for (const notice of notices) expect(describeIssue(notice)).toContain('avant d’envoyer des rappels');
});
