/** The built add-on does the same in a page's worker as in Node's realm: set-up, invoices with their documents, formulas. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ADDON } from '../../../../build/bundle';
import type { Bundle } from '../../../../local/host/bundle';
import type { Google } from '../../../../local/host/google';
import { emptyWorkbook, readBundle } from '../../../../local/node/school-file';
import { createPageBundle } from '../../../../local/page/worker/page-realm';
import { createState } from '../../../../local/runtime/services/store/state';
import type { OutcomeView, PlanView } from '../../../../src/actions/action';
import {
  addRow,
  copySchool,
  describeResult,
  issueInvoices,
  makeSchool,
  openGoogle,
  prepareBundle,
  type School,
} from '../../../builders/small-school';

jest.setTimeout(120_000);

const FAMILIES = 2;
let node: Bundle;
let page: Bundle;
let school: School;

beforeAll(async () => {
  await prepareBundle('real');
  const names = readdirSync(ADDON).filter((name) => /\.(js|html)$/.test(name));
  node = readBundle();
  page = createPageBundle(names.sort().map((name) => ({ name, code: readFileSync(join(ADDON, name), 'utf8') })));
  school = makeSchool(FAMILIES);
});

/** What the same work leaves and answers in both places. */
function doTwice<T>(from: School, work: (google: Google, copy: School) => T): { node: T; page: T } {
  const run = (bundle: Bundle): T => {
    const copy = copySchool(from);
    return work(openGoogle(copy, { bundle, random: () => 0.5 }), copy);
  };
  return { node: run(node), page: run(page) };
}

function doAction(google: Google, action: string, input: object): OutcomeView {
  const text = JSON.stringify(input);
  const plan = google.callFromDialog('plan', action, text) as PlanView;
  if (!plan.ok) return plan;
  return google.callFromDialog('apply', action, text, plan.fingerprint) as OutcomeView;
}

describe('the add-on in a page’s worker', () => {
  it('builds the menu that it builds elsewhere', () => {
    const menus = doTwice(school, (google) => google.menu());
    expect(menus.page.length).toBeGreaterThan(20);
    expect(menus.page).toEqual(menus.node);
  });

  it('sets up an empty workbook with the same tabs, formats, drop-downs and protections', () => {
    const empty: School = { workbook: emptyWorkbook('ecole'), state: createState() };
    const done = doTwice(empty, (google, { workbook }) => ({ outcome: doAction(google, 'set-up', {}), workbook }));
    expect(done.page.workbook.sheets.length).toBeGreaterThan(15);
    expect(done.page.outcome).toMatchObject({ ok: true });
    expect(done.page).toEqual(done.node);
  });

  it('issues the same invoices, with the same documents byte by byte', () => {
    const done = doTwice(school, (google, copy) => ({
      outcome: issueInvoices(google),
      left: describeResult(copy),
      bytes: [...copy.state.drive.files.values()].map(({ content }) =>
        Buffer.from(content?.read() ?? []).toString('hex'),
      ),
      counts: google.reports.map(({ handler, calls }) => ({ handler, calls })),
    }));
    expect(done.page.left.invoices).toHaveLength(1 + FAMILIES);
    expect(done.page).toEqual(done.node);
  });

  it('refuses what is wrong in the same words', () => {
    const wrong = copySchool(school);
    addRow(wrong, 'Inscriptions', { Inscription: 'I99', Élève: 'E99', Année: '2022-23', Catégorie: 'Inconnue' });
    const refused = doTwice(wrong, issueInvoices);
    expect(refused.page).toMatchObject({ ok: false });
    expect(refused.page).toEqual(refused.node);
  });

  it.each([
    ['FRAIS_RETARD', [35]],
    ['NIVEAU', [new Date(2015, 4, 2), '2022-23']],
    ['ECOLAGE_DETAIL', ['Élémentaire', 'Normal', 2, new Date(2022, 9, 31), '', 'Première', '2022-23']],
    ['ECOLAGE_DETAIL', ['Inconnue', 'Normal', 2, 'demain', '', '', '']],
  ])('computes %s alike, or refuses it alike', (name, args) => {
    const answer = doTwice(school, (google) => {
      try {
        return google.customFunction(name, args);
      } catch (error) {
        return String(error);
      }
    });
    expect(String(answer.page)).not.toContain('not found');
    expect(answer.page).toEqual(answer.node);
  });
});
