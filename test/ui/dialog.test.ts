/** The dialog of an action as a person meets it: form, plan, decisions, outcome; what comes from cells stays text. */
import { makeActionPage } from '../../build/action-page';
import type { Field, OutcomeView, PlanItem, PlanView } from '../../src/actions/action';
import { fillActionPage } from '../../src/ui/dialogs';
import { openPage, type ScriptCall, type SmallPage } from '../builders/small-page';

const HOSTILE = '<img src=x onerror=alert(1)>';

const planned: Extract<PlanView, { ok: true }> = {
  ...{ ok: true, lines: ['1 ligne'], warnings: [], options: [], isNothingToDo: false, fingerprint: 'f1' },
};
const families = Array.from({ length: 20 }, (_, index) => ({ value: `F${index}`, label: `Essai ${index}` }));
const fields: readonly Field[] = [
  { name: 'famille', label: 'Famille', kind: 'choice', choices: families, isRequired: true },
  { name: 'date', label: 'Date', kind: 'date' },
  { name: 'montant', label: 'Montant', kind: 'amount' },
  { name: 'mode', label: 'Mode', kind: 'choice', choices: [{ value: 'a', label: 'A' }] },
  { name: 'test', label: 'Essai seulement', kind: 'flag' },
  { name: 'fichier', label: 'Fichier', kind: 'file' },
];
const item = (id: string): PlanItem => ({
  ...{ id, caption: `Ligne ${id}`, value: 'laisser', asksReason: ['dispenser'] },
  choices: [
    { value: 'laisser', label: 'Laisser' },
    { value: 'dispenser', label: 'Dispenser' },
  ],
});

/** A page whose first plan was answered. */
function openWith(view: PlanView): SmallPage {
  const page = openPage(fillActionPage(makeActionPage(), 'record-payment'));
  lastCall(page).answer(view);
  return page;
}
function lastCall({ calls }: SmallPage): ScriptCall {
  const call = calls[calls.length - 1];
  if (call === undefined) throw new Error('No call');
  return call;
}
const inputOf = (page: SmallPage): unknown => JSON.parse(lastCall(page).args[1] ?? '');
const stateOf = (page: SmallPage): string => page.find('state').textContent ?? '';

describe('the dialog', () => {
  it('asks for the plan of its action at once, and offers nothing before it is there', () => {
    const page = openPage(fillActionPage(makeActionPage(), 'record-payment'));
    expect(page.calls.map(({ name, args }) => [name, ...args])).toEqual([['plan', 'record-payment', '{}']]);
    expect([page.find('confirm').hidden, stateOf(page)]).toEqual([true, 'Lecture du classeur…']);
  });

  it('shows the plan, applies what was shown on one click, and shows what was done', () => {
    const page = openWith({ ...planned, warnings: ['Attention'] });
    expect([page.texts('lines', 'li'), page.texts('warnings', 'li')]).toEqual([['1 ligne'], ['Attention']]);
    expect([page.find('confirm').hidden, page.find('problems').hidden]).toEqual([false, true]);
    page.click('confirm');
    expect(lastCall(page)).toMatchObject({ name: 'apply', args: ['record-payment', '{}', 'f1'] });
    expect(page.find('confirm').hidden).toBe(true);
    const outcome: OutcomeView = { ok: true, lines: ['Fait.'], remaining: 0 };
    lastCall(page).answer(outcome);
    expect([page.texts('lines', 'li'), stateOf(page)]).toEqual([['Fait.'], 'Terminé.']);
  });

  it.each([
    ['a refusal', { ok: false as const, problems: ['Ligne 3 : faux.'] }, ['Ligne 3 : faux.']],
    ['nothing to do', { ...planned, isNothingToDo: true }, []],
  ])('offers no confirmation for %s', (_, view, problems) => {
    const page = openWith(view);
    expect([page.find('confirm').hidden, page.texts('problems', 'li')]).toEqual([true, problems]);
  });

  it('tells of a failure of the script, and can be closed by its button and by Escape', () => {
    const page = openPage(fillActionPage(makeActionPage(), 'x'));
    lastCall(page).fail('Temps écoulé');
    expect(stateOf(page)).toBe('Une erreur est survenue : Temps écoulé');
    page.press('Escape');
    expect(page.isClosed()).toBe(true);
  });

  it('shows what comes from cells as text, and links documents only', () => {
    const link = 'https://docs.google.com/document/d/1abc/edit';
    const page = openWith({
      ...planned,
      lines: [HOSTILE, `voir (${link}) ici`, 'https://ailleurs.example/x'],
      items: [{ ...item('1'), caption: HOSTILE }],
      fields: [{ name: 'x', label: HOSTILE, kind: 'text' }],
    });
    expect(page.texts('lines', 'li')).toEqual([HOSTILE, `voir (${link}) ici`, 'https://ailleurs.example/x']);
    expect([
      page.texts('lines', 'a'),
      page.texts('lines', 'img'),
      page.texts('items', 'img'),
      page.texts('form', 'img'),
    ]).toEqual([[link], [], [], []]);
  });
});

describe('the form', () => {
  it('gives each field its label, marks what is required, and is there although nothing can be planned yet', () => {
    const page = openWith({ ok: false, problems: [], fields });
    expect(stateOf(page)).toBe('À remplir :');
    expect(page.texts('form', 'label')).toEqual(['Famille *', 'Date', 'Montant', 'Mode', 'Essai seulement', 'Fichier']);
    expect(page.find('champ-famille').getAttribute('aria-required')).toBe('true');
    expect(
      ['champ-date', 'champ-montant', 'champ-test', 'champ-fichier'].map((id) => page.find(id).getAttribute('type')),
    ).toEqual(['date', 'text', 'checkbox', 'file']);
  });

  it('says what is missing without calling it an error before anything was typed', () => {
    const view: PlanView = { ok: false, problems: ['Il manque : Famille.'], fields };
    const page = openWith(view);
    const isBlamed = () => !(page.find('problems').getElementsByTagName('h2')[0]?.hasAttribute('hidden') ?? false);
    expect([stateOf(page), isBlamed(), page.texts('problems', 'li')]).toEqual(['À remplir :', false, view.problems]);
    page.change('champ-montant', 'dix');
    page.wait();
    lastCall(page).answer(view);
    expect([stateOf(page), isBlamed()]).toEqual(['Quelque chose est à corriger.', true]);
  });

  it('plans anew with what was typed, and not again while an answer to an older wish comes in', () => {
    const page = openWith({ ok: false, problems: [], fields });
    page.change('champ-date', '2022-06-15');
    page.change('champ-montant', ' 830,50 ');
    page.change('champ-test', true);
    page.wait();
    const older = lastCall(page);
    expect(inputOf(page)).toEqual({ date: '2022-06-15', montant: '830,50', test: true });
    page.change('champ-test', false);
    page.wait();
    expect(inputOf(page)).toEqual({ date: '2022-06-15', montant: '830,50' });
    older.answer({ ...planned, lines: ['ancien'] });
    expect(page.find('confirm').disabled).toBe(true);
    lastCall(page).answer({ ...planned, lines: ['nouveau'], fields });
    expect(page.texts('lines', 'li')).toEqual(['nouveau']);
    expect(page.find('champ-montant').value).toBe(' 830,50 ');
  });

  it.each([
    ['the text of the list', 'Essai 7 · F7', 'F7'],
    ['the identifier', 'F7', 'F7'],
    ['a part that only one has', 'essai 13', 'F13'],
    ['a part that several have', 'essai 1', undefined],
    ['what nobody is called', 'Personne', undefined],
  ])('finds a family by %s', (_, typed, expected) => {
    const page = openWith({ ok: false, problems: [], fields });
    page.change('champ-famille', typed);
    page.wait();
    expect(inputOf(page)).toEqual(expected === undefined ? {} : { famille: expected });
    expect(page.find('champ-famille').getAttribute('aria-invalid')).toBe(String(expected === undefined));
  });

  it.each([
    ['UTF-8', Buffer.from('<a>é</a>'), '<a>é</a>'],
    [
      'Latin-1 by its declaration',
      Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?>é', 'latin1'),
      '<?xml version="1.0" encoding="ISO-8859-1"?>é',
    ],
    ['UTF-16 with a mark', Buffer.from('\ufeffé', 'utf16le'), 'é'],
    ['no known encoding', Buffer.from('é', 'latin1'), 'é'],
    ['a .docx, as Base64', Buffer.from([0x50, 0x4b, 3, 4, 255]), 'UEsDBP8='],
  ])('hands a file in by name and content: %s', (_, bytes, contenu) => {
    const page = openWith({ ok: false, problems: [], fields });
    page.choose('champ-fichier', { name: 'relevé.xml', bytes: new Uint8Array(bytes) });
    page.wait();
    expect(inputOf(page)).toEqual({ fichier: 'relevé.xml', contenu });
  });
});

describe('the decisions', () => {
  it('come back by their identifier, with a reason where one is asked for', () => {
    const page = openWith({ ...planned, items: [item('2022-0001'), item('2022-0002')] });
    expect(page.texts('items', 'label')).toEqual(['Ligne 2022-0001', 'Ligne 2022-0002']);
    page.change('choix-1', 'dispenser');
    page.wait();
    expect(inputOf(page)).toEqual({ choix: { '2022-0002': 'dispenser' } });
    expect(page.find('confirm').disabled).toBe(true);
    lastCall(page).answer({ ...planned, fingerprint: 'f2', items: [item('2022-0001'), item('2022-0002')] });
    page.click('confirm');
    expect(lastCall(page).args).toEqual(['record-payment', '{"choix":{"2022-0002":"dispenser"}}', 'f2']);
  });

  it('can be taken for all lines at once where there are many', () => {
    const page = openWith({ ...planned, items: ['1', '2', '3'].map(item) });
    page.change('choix-tous', 'dispenser');
    page.wait();
    expect(inputOf(page)).toEqual({ choix: { 1: 'dispenser', 2: 'dispenser', 3: 'dispenser' } });
    lastCall(page).answer({ ...planned, items: ['1', '2', '3'].map(item) });
    expect(['choix-0', 'choix-2'].map((id) => page.find(id).value)).toEqual(['dispenser', 'dispenser']);
    expect(openWith({ ...planned, items: ['1', '2'].map(item) }).has('choix-tous')).toBe(false);
  });

  it('of an option are handed in as true', () => {
    const page = openWith({ ...planned, options: [{ name: 'nonConfirmees', caption: 'Aussi ?' }] });
    page.change('option-nonConfirmees', true);
    page.wait();
    expect(inputOf(page)).toEqual({ nonConfirmees: true });
  });
});
