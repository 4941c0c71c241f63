/** The dashboard as a person meets it: charts with their figures beside, saved pages, what comes from cells as text. */
import { assembleDashboard, makeDashboardPage } from '../../build/dashboard-page';
import type { ChartView, DashboardView } from '../../src/actions/statistics/dashboard-view';
import { embedView } from '../../src/actions/statistics/embed-view';
import { openPage, type ScriptCall, type SmallPage } from '../builders/small-page';

const HOSTILE = '</script><img src=x onerror=alert(1)>\u2028"\'&';

/** Notes on the canvas what the library was asked to draw. */
const STUB = `var Graphiques = { Chart: function (canvas, config) {
  canvas.setAttribute('data-drawn', JSON.stringify(config));
  this.destroy = function () {};
} };`;
const PAGE = assembleDashboard(STUB);

const chart = (rest: Partial<ChartView> = {}): ChartView => ({
  ...{ id: 'jours', title: 'Absences', note: 'En tout 7.', kind: 'bar', unit: 'count', labelHeader: 'Jour' },
  labels: ['Lundi', 'Mercredi'],
  series: [
    { name: 'Matin', values: [5, 1] },
    { name: 'Après-midi', values: [1, null] },
  ],
  ...rest,
});
const viewOf = (...charts: ChartView[]): DashboardView => ({ title: 'Tableau', subtitle: 'Au 3.10.', charts });
const planOf = (data: DashboardView, rest: object = {}) => ({
  ...{ ok: true, lines: [], warnings: ['À savoir'], options: [], isNothingToDo: false, fingerprint: 'f1', data },
  ...rest,
});

function lastCall({ calls }: SmallPage): ScriptCall {
  const call = calls[calls.length - 1];
  if (call === undefined) throw new Error('No call');
  return call;
}
function openWith(...charts: ChartView[]): SmallPage {
  const page = openPage(PAGE);
  lastCall(page).answer(planOf(viewOf(...charts)));
  return page;
}
const canvasOf = (page: SmallPage) => page.find('charts').getElementsByTagName('canvas')[0];

describe('the dashboard', () => {
  it('asks the script for its figures and shows each chart with a table of the same figures', () => {
    const page = openPage(PAGE);
    expect(page.calls.map(({ name, args }) => [name, ...args])).toEqual([['plan', 'dashboard', '{}']]);
    lastCall(page).answer(planOf(viewOf(chart())));
    expect(page.find('title').textContent).toBe('Tableau');
    expect(page.texts('charts', 'th')).toEqual(['Jour', 'Matin', 'Après-midi', 'Lundi', 'Mercredi']);
    expect(page.texts('charts', 'td')).toEqual(['5', '1', '1', '–']);
    expect(page.texts('warnings', 'li')).toEqual(['À savoir']);
    const drawn = JSON.parse(canvasOf(page)?.getAttribute('data-drawn') ?? '{}');
    expect(drawn.data.datasets.map((one: { data: unknown }) => one.data)).toEqual([
      [5, 1],
      [1, null],
    ]);
  });

  it('says in words what a chart shows, for who cannot see it', () => {
    const canvas = canvasOf(openWith(chart()));
    expect(canvas?.getAttribute('role')).toBe('img');
    expect(canvas?.getAttribute('aria-label')).toBe('Absences. En tout 7. Les chiffres sont dans le tableau qui suit.');
  });

  it.each([
    ['percent' as const, 0.9478, '94,8 %'],
    ['chf' as const, 1234567.5, '1’234’567.50'],
    ['chf' as const, -50, '-50.00'],
    ['count' as const, 12000, '12’000'],
  ])('writes a %s as in the plan: %d', (unit, value, text) => {
    const page = openWith(chart({ unit, labels: ['Lundi'], series: [{ name: 'Matin', values: [value] }] }));
    expect(page.texts('charts', 'td')).toEqual([text]);
  });

  it('keeps series that only the table shows out of the chart, and turns a wide table', () => {
    const series = ['A', 'B', 'C', 'D', 'E'].map((name) => ({ name, values: [1, 2], isTableOnly: name !== 'A' }));
    const page = openWith(chart({ kind: 'line', series }));
    expect(page.texts('charts', 'th')).toEqual(['', 'Lundi', 'Mercredi', 'A', 'B', 'C', 'D', 'E']);
    expect(JSON.parse(canvasOf(page)?.getAttribute('data-drawn') ?? '{}').data.datasets).toHaveLength(1);
  });

  it('says for each chart that there is nothing yet', () => {
    const page = openWith(chart({ empty: 'Rien encore.' }), chart({ id: 'mois', empty: 'Rien du tout.' }));
    expect(page.texts('charts', 'p')).toEqual(['Rien encore.', 'Rien du tout.']);
    expect(canvasOf(page)).toBeUndefined();
  });

  it('takes hostile names for text', () => {
    const page = openWith(
      chart({ title: HOSTILE, labels: [HOSTILE, 'b'], series: [{ name: HOSTILE, values: [1, 2] }] }),
    );
    expect(page.find('charts').getElementsByTagName('img')).toHaveLength(0);
    expect(page.texts('charts', 'th')).toContain(HOSTILE);
  });

  it('saves what was shown on one click, once', () => {
    const page = openWith(chart());
    page.click('save');
    expect(lastCall(page)).toMatchObject({ name: 'apply', args: ['dashboard', '{}', 'f1'] });
    lastCall(page).answer({ ok: true, lines: ['Page enregistrée.'], remaining: 0 });
    expect([page.find('state').textContent, page.find('save').disabled]).toEqual(['Page enregistrée.', true]);
    const count = page.calls.length;
    page.click('save');
    expect(page.calls).toHaveLength(count);
  });

  it('shows what a refusal says, and closes on Escape', () => {
    const page = openPage(PAGE);
    lastCall(page).answer({ ok: false, problems: ['Ligne 3 : faux.'] });
    expect([page.texts('problems', 'li'), page.find('save').hidden]).toEqual([['Ligne 3 : faux.'], true]);
    page.press('Escape');
    expect(page.isClosed()).toBe(true);
  });
});

describe('a saved page', () => {
  it('draws the same figures without asking anybody', () => {
    const page = openPage(embedView(PAGE, viewOf(chart())));
    expect(page.calls).toHaveLength(0);
    expect(page.texts('charts', 'td')).toEqual(['5', '1', '1', '–']);
    expect(page.find('save').hidden).toBe(true);
  });

  it('gives back every figure and text, hostile ones too, from one script element', () => {
    const view = viewOf(chart({ title: HOSTILE, labels: ['$&', HOSTILE] }));
    const saved = embedView(PAGE, view);
    const data = /<script type="application\/json" id="donnees">(.*)<\/script>/.exec(saved)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(view);
    expect(data).not.toMatch(/[<>&\u2028\u2029]/);
    expect(saved.match(/<\/script>/g)).toHaveLength(2);
    expect(openPage(saved).texts('charts', 'h2')).toEqual([HOSTILE]);
  });
});

describe('the built page', () => {
  it('holds the library, and needs nothing from elsewhere', async () => {
    const page = await makeDashboardPage();
    expect(page).toContain('var Graphiques=');
    expect(page).not.toMatch(/https?:|\/\/\w|<link|<iframe|\bsrc=|url\(|@import/);
    expect(page.match(/<script/g)).toHaveLength(2);
  });

  it('prints on A4 with its tables, one chart a block, without the buttons', async () => {
    const print = (await makeDashboardPage()).split('@media print')[1] ?? '';
    expect(print).toMatch(/size: A4/);
    expect(print).toMatch(/section \{ break-inside: avoid; \}/);
    expect(print).toMatch(/#buttons.*display: none/);
  });

  it('weighs less than 200 KB', async () => {
    expect(Buffer.byteLength(await makeDashboardPage())).toBeLessThan(200 * 1024);
  });
});
