/** Makes the campaign's letters, queues their mails and notes which family has its own; stops by itself and goes on later. */

import { type LocalDate, parseLocalDate } from '../../domain/shared/local-date';
import { fullName } from '../../domain/shared/names';
import { parseSchoolYear, type SchoolYear } from '../../domain/shared/school-year';
import type { Services } from '../../google/services';
import { documentOutcome } from '../../messages/family-documents';
import { letterSubject } from '../../messages/year';
import { mailsTable } from '../../sheets/tables/ledger/outgoing';
import type { OutcomeView } from '../action';
import { type Links, makeDocuments } from '../documents/make-documents';
import type { Templates } from '../documents/templates';
import { queueDocumentMails } from '../family-documents/mails';
import { recipientsOf } from '../invoicing/recipients';
import { mayGoOnFrom, SAFETY_MINUTES, settleTrigger } from '../shared/continuation';
import type { Campaign } from './campaign';
import { letterJobs, letterKey } from './letters';
import { lettersTable } from './tables';
import { appendToYearTab, readYearTab } from './year-tab';

/** Name of the global that the trigger calls. */
export const RE_ENROLMENT_CONTINUATION = 'continueReEnrolment';

const WISH = 'reinscription';

/** A campaign whose letters are not all made. */
export interface Wish {
  readonly year: SchoolYear;
  readonly date: LocalDate;
}

export function readWish({ store }: Pick<Services, 'store'>): Wish | undefined {
  const [text = '', day = ''] = (store.get(WISH) ?? '').split('|');
  const year = parseSchoolYear(text);
  const date = parseLocalDate(day);
  return year === undefined || date === undefined ? undefined : { year, date };
}

export function endWish({ store, triggers }: Pick<Services, 'store' | 'triggers'>): void {
  store.set(WISH, '');
  triggers.remove(RE_ENROLMENT_CONTINUATION);
}

/** @param started when the execution began, in milliseconds */
export function finishLetters(
  services: Services,
  campaign: Campaign,
  date: LocalDate,
  templates: Templates,
  started: number,
): OutcomeView {
  const { store, triggers, clock } = services;
  const { settings } = campaign.gathered;
  // The wish stands before the work begins: an execution that is cut off is carried on all the same.
  store.set(WISH, `${campaign.school.to}|${date}`);
  triggers.runLater(RE_ENROLMENT_CONTINUATION, SAFETY_MINUTES);
  const jobs = letterJobs(campaign, date);
  const mayGoOn = mayGoOnFrom(clock, started);
  const done = makeDocuments(services, { root: settings.documentFolder, templates, jobs, mayGoOn });
  const queued = queueMails(services, campaign, done.made);
  // A family stands in the tab only once its mail does: one that is missing there is done again, and found by its key.
  const isKept = queued !== undefined && keepLetters(services, campaign, done.made, date);
  const isFinished = done.stoppedBy === undefined && isKept;
  if (isFinished) endWish(services);
  else settleTrigger(triggers, RE_ENROLMENT_CONTINUATION, done.stoppedBy ?? 'time');
  const files = jobs.flatMap(({ id, name }) => {
    const link = done.made.get(id);
    return link === undefined ? [] : [{ name, pdf: link.pdf }];
  });
  const { remaining, stoppedBy, detail = '' } = done;
  const caption = 'la suite se fait d’elle-même';
  const lines = documentOutcome({ made: files, queued: queued ?? 0, remaining, stoppedBy, detail, caption });
  return { ok: true, lines, remaining };
}

function queueMails(services: Services, { gathered, school }: Campaign, made: ReadonlyMap<string, Links>) {
  const { tabs, settings } = gathered;
  const mails = [...made].map(([familyId, { pdf }]) => ({
    key: letterKey(school.to, familyId),
    to: recipientsOf(tabs.rows, { familyId, payerId: undefined }),
    subject: `${settings.school} : ${letterSubject(school.to)}`,
    pdf,
  }));
  const known = new Set(tabs.rows.mails.map(({ key }) => key));
  return queueDocumentMails(services, mails, known, tabs.values.get(mailsTable.tab) ?? []);
}

/** @returns false when another script holds the lock */
function keepLetters(
  { workbook, locks }: Services,
  { gathered, school, due }: Campaign,
  made: ReadonlyMap<string, Links>,
  madeOn: LocalDate,
): boolean {
  if (made.size === 0) return true;
  const table = lettersTable(school.to);
  const names = new Map(gathered.tabs.rows.families.map(({ id, name }) => [id, name]));
  const kept = locks.withWriteLock(() => {
    const tab = readYearTab(workbook, table);
    if (!tab.ok) return false;
    const known = new Set(tab.value.rows.map(({ id }) => id));
    const rows = [...made]
      .filter(([id]) => !known.has(id))
      .map(([id, { document, pdf }]) => {
        const children = (due.get(id) ?? []).map(({ pupil }) => fullName(pupil)).join(', ');
        return { id, name: names.get(id), children, madeOn, document, pdf };
      });
    appendToYearTab(workbook, table, tab.value.values, rows);
    return true;
  });
  return kept === true;
}
