/** What the script hands to dialogs is plain JSON: `google.script.run` would lose or refuse anything else. */
import { startExecution } from '../../local/host/execution';
import { createGoogle } from '../../local/host/google';
import { emptyWorkbook } from '../../local/node/school-file';
import { createClock, momentOf } from '../../local/runtime/clock';
import { createState } from '../../local/runtime/services/store/state';
import { carry } from '../../local/runtime/services/ui/bridge';
import { ACTIONS } from '../../src/actions/registry';
import { bundleOf, readBuiltFiles } from './built-files';

jest.setTimeout(120_000);

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await readBuiltFiles();
});

interface View {
  readonly ok: boolean;
  readonly fingerprint?: string;
  readonly isNothingToDo?: boolean;
  readonly problems?: readonly string[];
}

/** A spreadsheet and a way to call a function of the script and look at its result before it is carried over. */
function openSchool() {
  const [workbook, state, clock] = [emptyWorkbook('school'), createState(), createClock(momentOf('2022-06-15'))];
  return (name: string, ...args: unknown[]): View => {
    const execution = startExecution({
      ...{ bundle: bundleOf(files), workbook, state, clock, user: 'secretariat@example.ch' },
      exportPdf: (docx) => docx,
    });
    const raw = execution.callRaw(
      name,
      args.map((arg) => JSON.stringify(arg)),
    );
    execution.end();
    return JSON.parse(carry(raw, name)) as View;
  };
}

/** A workbook after set-up. */
function openReady() {
  const call = openSchool();
  const { fingerprint } = call('plan', 'set-up', '{}');
  const done = call('apply', 'set-up', '{}', fingerprint);
  if (!done.ok) throw new Error(JSON.stringify(done));
  return call;
}

describe('plan and apply', () => {
  it.each(ACTIONS.map(({ name }) => name))('give plain JSON for %s', (name) => {
    const call = openReady();
    const plan = call('plan', name, '{}');
    if (!plan.ok) expect(plan.problems?.join('|')).toMatch(/^([^|]+[.)]\|?)+$/);
    else {
      expect(plan).toMatchObject({ lines: expect.any(Array), fingerprint: expect.stringMatching(/\S/) });
      const done = call('apply', name, '{}', plan.fingerprint);
      if (!plan.isNothingToDo) expect(done).toMatchObject({ ok: true, remaining: 0 });
    }
  });

  it.each(ACTIONS.map(({ name }) => name))('give plain JSON where %s is refused', (name) => {
    const refused = openReady()('apply', name, '{}', 'not what was shown');
    expect(refused.ok).toBe(false);
    expect(refused.problems?.join('|')).toMatch(/^([^|]+[.)]\|?)+$/);
  });

  it('name an action that does not exist, and take it for text', () => {
    const call = openSchool();
    for (const name of ['<b>', '__proto__', 'constructor', '']) {
      expect(call('plan', name, '{}')).toMatchObject({ ok: false, problems: [expect.any(String)] });
      expect(call('apply', name, '{}', '')).toMatchObject({ ok: false, problems: [expect.any(String)] });
    }
  });
});

describe('the list of actions', () => {
  it('is plain JSON, with every action and its menu entry', () => {
    const list = openSchool()('listActions') as unknown as readonly { name: string; handler: string }[];
    expect(list.map(({ name }) => name)).toEqual(ACTIONS.map(({ name }) => name));
  });
});

describe('the menu', () => {
  it('opens one dialog for each entry, none of which reads the workbook before it is asked to', () => {
    const google = createGoogle({ bundle: bundleOf(files), workbook: emptyWorkbook('school') });
    for (const { handler } of google.menu()) {
      const dialogs = google.clickMenu(handler);
      const kinds = dialogs.map(({ kind }) => kind);
      expect([handler, kinds]).toEqual([handler, [expect.stringMatching(/^(modal|sidebar)$/)]]);
    }
    const calls = google.reports.flatMap(({ calls: counted }) => Object.keys(counted));
    expect(calls.filter((call) => /^(Range|Sheet|Spreadsheet)\./.test(call))).toEqual([]);
  });
});
