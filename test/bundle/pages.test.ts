/** The built pages: French, whole, and closed to text that would become HTML. */
import { makeHelpPage } from '../../build/help-page';
import { CATALOGUE, type CustomFunction } from '../../src/functions/catalogue';
import { fillActionPage } from '../../src/ui/dialogs';
import { escapeHtml } from '../../src/ui/html';
import { readBuiltFiles, textOf } from './built-files';

jest.setTimeout(120_000);

const HOSTILE = `"><img src=x onerror=alert('1')>&<script>`;

let files: ReadonlyMap<string, string>;
beforeAll(async () => {
  files = await readBuiltFiles();
});

describe('the help page', () => {
  it.each(CATALOGUE.map((entry) => [entry.name, entry] as const))('explains %s with an example', (name, entry) => {
    const page = textOf(files, 'Help.html');
    const start = page.indexOf(`<h2>${name}</h2>`);
    const end = page.indexOf('<h2>', start + 4);
    const section = page.slice(start, end < 0 ? page.length : end);
    expect(start).toBeGreaterThan(0);
    for (const { name: parameter } of entry.parameters) expect(section).toContain(`<b>${parameter}</b>`);
    const example = /<pre>(.*)<\/pre>/.exec(section)?.[1] ?? '';
    expect(example.startsWith(`=${name}(`)).toBe(true);
    expect(example).not.toMatch(/,\S/);
    expect(section).not.toMatch(/undefined|false/);
  });

  it('escapes whatever the catalogue holds', () => {
    const entry: CustomFunction = {
      ...{ name: HOSTILE, family: HOSTILE, summary: HOSTILE, example: HOSTILE, result: HOSTILE },
      parameters: [{ name: HOSTILE, description: HOSTILE }],
      run: () => undefined,
    };
    const page = makeHelpPage([entry]);
    expect(page).not.toMatch(/<(img|script)/);
    expect(page.split(escapeHtml(HOSTILE))).toHaveLength(7);
  });
});

describe('the dialog of an action', () => {
  it('carries the name of its action, hostile as it may be, as text', () => {
    const page = fillActionPage(textOf(files, 'ActionDialog.html'), HOSTILE);
    expect(page).toContain(`<body data-action="${escapeHtml(HOSTILE)}">`);
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
  });

  it.each(['$&', '$`', "$'", '$$', '$1'])('takes %j in a name for what it is', (name) => {
    const page = fillActionPage('<body data-action="{{action}}">', name);
    expect(page).toBe(`<body data-action="${escapeHtml(name)}">`);
  });
});

describe('the page that set-up reads', () => {
  it('is JSON that no HTML reader would change', () => {
    const page = textOf(files, 'SetUp.html');
    expect(Object.keys(JSON.parse(page))).toEqual(['notes', 'rows']);
    expect(page).not.toMatch(/[<>&]/);
  });
});

describe('every page that is shown', () => {
  it('is French, in UTF-8, and needs nothing from elsewhere', () => {
    const pages = [...files].filter(([name]) => name.endsWith('.html') && name !== 'SetUp.html');
    expect(pages.map(([name]) => name)).toEqual(['ActionDialog.html', 'Dashboard.html', 'Help.html']);
    for (const [, text] of pages) {
      expect(text).toContain('<html lang="fr">');
      expect(text).toContain('<meta charset="utf-8">');
      expect(text).not.toMatch(/https?:|\/\/\w|<link|<iframe|\bsrc=|url\(/);
    }
  });

  it('puts what comes from the workbook in as text', () => {
    for (const [name, text] of files) {
      if (!name.endsWith('.html')) continue;
      expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|\son\w+=/);
    }
  });
});
