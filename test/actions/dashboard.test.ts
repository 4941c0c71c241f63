/** The dashboard from the menu: what it shows of a school, of a new one, and the page that is kept. */
import { assembleDashboard } from '../../build/dashboard-page';
import { dashboard } from '../../src/actions/dashboard';
import type { DashboardView } from '../../src/actions/statistics/dashboard-view';
import {
  bill,
  execute,
  type Office,
  openOffice,
  planOf,
  problemsOf,
  runAction,
  smallOffice,
  type,
} from '../builders/family-office';
import type { TestServices } from '../local/runtime/host-builder';

const pages = new Map([['Dashboard', assembleDashboard('var Graphiques = {};')]]);
const withPage = (office: Office): Office => ({ ...office, pages });

/** Two children of the small office, one absent on a Monday morning; 4'150.00 overdue. */
function school(): Office {
  const office = withPage(smallOffice('2022-09-16'));
  type(office, 'Présences', { Date: '2022-09-05', Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
  return office;
}

function viewOf(office: Office): DashboardView {
  const plan = planOf(office, dashboard, {});
  if (!plan.ok) throw new Error(plan.problems.join('\n'));
  return plan.data as DashboardView;
}
const savedPages = ({ state }: Office) =>
  [...state.drive.files.values()].filter(({ name }) => name.endsWith('.html')).map(({ name }) => name);

describe('the dashboard', () => {
  it('shows presence, absences, head-counts and arrears', () => {
    // CE2 and CM2 or 6e by age: 2 and 9 and 9 half-days since 1 September for each child, one missed of 44.
    const [months, classes, weekdays, heads, arrears] = viewOf(school()).charts;
    expect(months).toMatchObject({
      labels: ['septembre 2022'],
      series: [{ name: 'École', values: [1 - 1 / 44] }, {}, {}],
    });
    expect(classes?.series[0]?.values).toEqual([1 - 1 / 22, 1]);
    expect(weekdays?.series.map(({ values }) => values)).toEqual([
      [1, 0, 0, 0, 0],
      [0, 0, null, 0, 0],
    ]);
    expect(weekdays?.note).toBe('1 demi-journée d’absence, dont 1 non justifiée.');
    expect(heads?.series[0]?.values).toEqual([1, 1]);
    expect(arrears?.series[0]?.values).toEqual([0, 0, 0, 4150, 0]);
  });

  it('says the same in the lines of the plan', () => {
    const plan = planOf(school(), dashboard, {});
    expect(plan.ok && plan.lines).toContain('Taux de présence par mois, École : septembre 2022 97,7 %.');
    expect(plan.ok && plan.lines).toContain(
      "Créances par ancienneté : Non échu CHF 0.00 ; 0–30 jours CHF 0.00 ; 31–60 jours CHF 0.00 ; 61–90 jours CHF 4'150.00 ; Plus de 90 jours CHF 0.00.",
    );
  });

  it.each(['2022-09-16', '2030-01-01'])(
    'says of a new school on %s that there is nothing yet, chart by chart',
    (today) => {
      const { charts } = viewOf(withPage(openOffice(today)));
      expect(charts.map(({ empty }) => empty?.slice(0, 11))).toEqual(Array(5).fill('Rien encore'));
    },
  );

  it('is shown where Drive does not answer; keeping the page is refused then, and done later', () => {
    const office = school();
    const silent = ({ options }: TestServices) => {
      for (let request = 1; request <= 40; request++) options.httpFaults?.failHttp(request, 503, 'before');
    };
    const plan = execute(office, (services) => dashboard.plan(services, {}), silent);
    expect(plan).toMatchObject({ ok: true, isNothingToDo: false });
    expect(problemsOf(runAction(office, dashboard, {}, silent))[0]).toMatch(/^La page n’est pas enregistrée/);
    expect(runAction(office, dashboard, {})).toMatchObject({ ok: true });
    expect(savedPages(office)).toHaveLength(1);
  });

  it('names no child', () => {
    expect(JSON.stringify(viewOf(school()))).not.toMatch(/Ader|Brun|Ada|Zoé/);
  });
});

describe('the page that is kept', () => {
  it('is one file a day and state of things, in the folder of the year', () => {
    const office = school();
    expect(runAction(office, dashboard, {})).toMatchObject({ ok: true, remaining: 0 });
    expect(planOf(office, dashboard, {})).toMatchObject({ ok: true, isNothingToDo: true });
    runAction(office, dashboard, {});
    expect(savedPages(office)).toEqual(['Tableau de bord 2022-09-16.html']);
    bill(office, '2022-0009', { Famille: 'F2', Nature: 'Dommage', Montant: 10, Libellé: 'Vitre' });
    runAction(office, dashboard, {});
    expect(savedPages(office)).toEqual(['Tableau de bord 2022-09-16.html', 'Tableau de bord 2022-09-16 (2).html']);
    const folders = [...office.state.drive.files.values()].map(({ name }) => name);
    expect(folders).toEqual(expect.arrayContaining(['2022-23', 'Tableaux de bord']));
  });

  it('holds the figures that the plan showed', () => {
    const office = school();
    const view = viewOf(office);
    runAction(office, dashboard, {});
    const file = [...office.state.drive.files.values()].find(({ name }) => name.endsWith('.html'));
    const text = Buffer.from(file?.content?.read() ?? []).toString('utf8');
    expect(JSON.parse(/id="donnees">(.*)<\/script>/.exec(text)?.[1] ?? '')).toEqual(view);
    expect(file?.mimeType).toBe('text/html');
  });

  it('is refused where the workbook changed since it was shown', () => {
    const office = school();
    const plan = planOf(office, dashboard, {});
    type(office, 'Présences', { Date: '2022-09-06', Élève: 'E1', 'Demi-journée': 'Matin', Code: 'Absent' });
    const fingerprint = plan.ok ? plan.fingerprint : '';
    const outcome = runAction(
      office,
      { ...dashboard, plan: () => ({ ...plan, ok: true, fingerprint }) as typeof plan },
      {},
    );
    expect(problemsOf(outcome)[0]).toContain('Le classeur a changé');
    expect(savedPages(office)).toEqual([]);
  });
});
