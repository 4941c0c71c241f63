/** The office in the worker, with a storage in memory: what it answers, tells and keeps. */
import type { Answer, TabChange } from '../../../../local/page/protocol';
import type { Assets } from '../../../../local/page/worker/assets';
import { Office } from '../../../../local/page/worker/office';
import type { School, Storage } from '../../../../local/page/worker/storage';
import { createState } from '../../../../local/runtime/services/store/state';
import type { UiAnswer } from '../../../../local/runtime/services/ui/ui';
import { bookOf, formatColumn, restrictColumn, tabOf } from '../sheets';

const CODE = `
const tab = () => SpreadsheetApp.getActive().getSheetByName('Élèves');
const add = (text) => tab().getRange(tab().getLastRow() + 1, 1).setValue(text);
function onOpen() { SpreadsheetApp.getUi().createMenu('Écolage').addItem('Demander', 'menuAsk').addToUi(); }
function menuAsk() {
  const ui = SpreadsheetApp.getUi();
  const name = ui.prompt('Nom ?').getResponseText();
  add(name);
  if (ui.alert('Sûr ?', ui.ButtonSet.YES_NO) === ui.Button.YES) add(name + ' sûr');
}
function menuFail() {
  add('avant la panne');
  throw new Error('Panne.');
}
function menuWatch() {
  ScriptApp.newTrigger('onTyped').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create();
}
function onTyped(event) {
  event.range.setValue(String(event.value).toUpperCase());
}
function plan() {
  return { heard: arguments[0] };
}
function broken() {
  throw new Error('Refusé.');
}
`;

interface Opened {
  readonly office: Office;
  readonly told: TabChange[];
  readonly asked: string[];
  /** What is kept: a copy, as the browser makes one. */
  kept(): School | undefined;
}

async function openOffice(...answers: UiAnswer[]): Promise<Opened> {
  const sheet = tabOf('Élèves', [['Nom', 'Statut', 'Somme']]);
  formatColumn(sheet, 1, '@');
  restrictColumn(sheet, 2, ['Actif']);
  const start = { workbook: bookOf(sheet), state: createState(), day: '2022-09-05', original: undefined };
  const assets = {
    addon: async () => [{ name: 'Code.js', code: CODE }],
    start: async () => start,
  } as unknown as Assets;
  let kept: School | undefined;
  const copy = ({ workbook, state, ...rest }: School): School => {
    const { properties, triggers, quotas } = structuredClone({
      properties: state.properties,
      triggers: state.triggers,
      quotas: state.quotas,
    });
    return { ...rest, workbook: structuredClone(workbook), state: { ...createState(), properties, triggers, quotas } };
  };
  const storage: Storage = {
    load: async () => kept && copy(kept),
    save: async (school) => void (kept = copy(school)),
    clear: async () => void (kept = undefined),
  };
  const told: TabChange[] = [];
  const asked: string[] = [];
  const office = new Office(assets, storage, {
    changes: (changes) => void told.push(...structuredClone(changes)),
    progress: () => undefined,
    kept: () => undefined,
    failed: (message) => {
      throw new Error(message);
    },
    ask: async ({ text }) => {
      asked.push(text);
      return answers.shift() ?? { button: 'CLOSE', text: '' };
    },
  });
  await office.open({});
  return { office, told, asked, kept: () => kept };
}

const namesIn = (school: School | undefined) =>
  (school?.workbook.sheets[0]?.values ?? []).slice(1).map(([name = '']) => name);

const textOf = ({ patches }: Answer<'edit'>) => patches?.map(({ cells }) => cells[0]?.[0]?.value);

describe('an action that asks twice', () => {
  it('ends with both answers, and leaves each effect once', async () => {
    const { office, told, asked, kept } = await openOffice({ button: 'OK', text: 'Ader' }, { button: 'YES', text: '' });
    expect(await office.click({ handler: 'menuAsk' })).toMatchObject({ dialogs: [], alerts: [] });
    expect(asked).toEqual(['Nom ?', 'Sûr ?']);
    expect(namesIn(kept())).toEqual(['Ader', 'Ader sûr']);
    expect(told).toMatchObject([{ kind: 'cells', patches: [{ row: 2, column: 1 }] }]);
  });

  it('comes back to edits and results that were not kept yet', async () => {
    const { office, kept } = await openOffice({ button: 'OK', text: 'Ader' });
    await office.edit({ tab: 'Élèves', cells: [{ row: 2, column: 3, input: '=1+1' }] });
    office.results({ tab: 'Élèves', cells: [{ row: 2, column: 3, input: 2 }] });
    await office.click({ handler: 'menuAsk' });
    expect(kept()?.workbook.sheets[0]?.values[1]).toEqual(['', '', 2]);
    expect(kept()?.workbook.sheets[0]?.values[2]?.[0]).toBe('Ader');
  });
});

describe('an execution', () => {
  it('that fails says so, and leaves what it wrote, as on Google', async () => {
    const { office, told, kept } = await openOffice();
    expect(await office.click({ handler: 'menuFail' })).toMatchObject({ error: 'Panne.' });
    expect([namesIn(kept()), told.length]).toEqual([['avant la panne'], 1]);
  });

  it('that makes a trigger alone is kept', async () => {
    const { office, kept } = await openOffice();
    await office.click({ handler: 'menuWatch' });
    await office.keepNow();
    expect(kept()?.state.triggers).toHaveLength(1);
  });
});

describe('a dialog', () => {
  it('gets its answer as JSON', async () => {
    const { office } = await openOffice();
    const answer = await office.call({ name: 'plan', args: ['"é\\"<"'] });
    expect(answer).toMatchObject({ result: '{"heard":"é\\"<"}' });
  });

  it('gets the sentence of an error', async () => {
    const { office } = await openOffice();
    expect(await office.call({ name: 'broken', args: [] })).toMatchObject({ error: 'Refusé.' });
  });

  it.each(['menuFail', 'onOpen', 'eval', 'constructor', 'add'])('cannot call %s', async (name) => {
    const { office, told } = await openOffice();
    const answer = await office.call({ name, args: [] });
    expect([answer.error, told]).toEqual([`Une fenêtre ne peut pas appeler « ${name} ».`, []]);
  });
});

describe('a person’s edit', () => {
  it('comes back as the workbook took it', async () => {
    const { office } = await openOffice();
    const typed = {
      tab: 'Élèves',
      cells: [
        { row: 2, column: 1, input: '007' },
        { row: 2, column: 3, input: '7,5' },
      ],
    };
    expect(textOf(await office.edit(typed))).toEqual(['007', '7,5']);
    expect(textOf(await office.edit({ tab: 'Élèves', cells: [{ row: 3, column: 3, input: '7.5' }] }))).toEqual([7.5]);
  });

  it('comes back as it was where it is refused', async () => {
    const { office, kept } = await openOffice();
    const answer = await office.edit({ tab: 'Élèves', cells: [{ row: 2, column: 2, input: 'Perdu' }] });
    expect([answer.problem, textOf(answer)]).toEqual([expect.stringContaining('choisissez parmi : Actif'), ['']]);
    await office.keepNow();
    expect(namesIn(kept())).toEqual([]);
  });

  it('comes back as a trigger left it', async () => {
    const { office } = await openOffice();
    await office.click({ handler: 'menuWatch' });
    expect(textOf(await office.edit({ tab: 'Élèves', cells: [{ row: 2, column: 1, input: 'ader' }] }))).toEqual([
      'ADER',
    ]);
  });
});

it('takes results for cells with a formula alone', async () => {
  const { office, kept } = await openOffice();
  await office.edit({ tab: 'Élèves', cells: [{ row: 2, column: 1, input: 'Ader' }] });
  office.results({ tab: 'Élèves', cells: [{ row: 2, column: 1, input: 5 }] });
  await office.keepNow();
  expect(namesIn(kept())).toEqual(['Ader']);
});

it('keeps the day, and what was there', async () => {
  const { office, kept } = await openOffice();
  await office.edit({ tab: 'Élèves', cells: [{ row: 2, column: 1, input: 'Ader' }] });
  await office.setDay({ day: '2022-12-01' });
  expect([kept()?.day, namesIn(kept())]).toEqual(['2022-12-01', ['Ader']]);
  expect(await office.open({})).toMatchObject({ day: '2022-12-01' });
});
