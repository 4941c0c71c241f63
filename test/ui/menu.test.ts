/** The menu and the pages behind it: every action has its entry, and no name becomes markup. */
import { ACTION_GROUPS } from '../../src/actions/action';
import { ACTIONS } from '../../src/actions/registry';
import { GROUP_CAPTIONS } from '../../src/messages/menu';
import { fillActionPage } from '../../src/ui/dialogs';
import { escapeHtml } from '../../src/ui/html';
import { menuEntries, menuHandler } from '../../src/ui/menu';

describe('the menu', () => {
  it.each([
    ['set-up', 'menuSetUp'],
    ['issue-invoices', 'menuIssueInvoices'],
    ['certificate', 'menuCertificate'],
    ['re-enrolment', 'menuReEnrolment'],
  ])('calls for %s the function %s', (action, handler) => expect(menuHandler(action)).toBe(handler));

  it('has an entry for every action and one for the help, each with a caption and a function of its own', () => {
    const entries = menuEntries();
    expect(entries).toHaveLength(ACTIONS.length + 1);
    expect(new Set(entries.map(({ caption }) => caption)).size).toBe(entries.length);
    expect(new Set(entries.map(({ handler }) => handler)).size).toBe(entries.length);
    expect(entries[entries.length - 1]).toEqual({ caption: 'Aide sur les fonctions', handler: 'menuHelp' });
  });

  it('holds what belongs together in one part, the parts in the order of the work', () => {
    const groups = menuEntries().flatMap(({ group }) => (group === undefined ? [] : [group]));
    const shown = groups.filter((group, index) => group !== groups[index - 1]);
    expect(new Set(shown).size).toBe(shown.length);
    const captions: string[] = Object.values(GROUP_CAPTIONS);
    expect(shown).toEqual(captions.filter((caption) => shown.includes(caption)));
    expect(Object.keys(GROUP_CAPTIONS)).toEqual([...ACTION_GROUPS]);
  });
});

describe('text in a page', () => {
  it.each([
    ['<img src=x onerror="a()">', '&lt;img src=x onerror=&quot;a()&quot;&gt;'],
    ["L'Ader & fils", 'L&#39;Ader &amp; fils'],
    ['&amp;', '&amp;amp;'],
    ['École', 'École'],
    ['', ''],
  ])('%j is escaped', (text, expected) => expect(escapeHtml(text)).toBe(expected));

  it('stands where the page names the action, signs of replacement included', () => {
    const page = '<body data-action="{{action}}">';
    expect(fillActionPage(page, 'set-up')).toBe('<body data-action="set-up">');
    expect(fillActionPage(page, '"$&<')).toBe('<body data-action="&quot;$&amp;&lt;">');
  });
});
