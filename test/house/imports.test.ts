/** The rooms of the house: what each folder may import, and what is said in one room only. */
import { type Import, importsOf, readSources } from './source-files';

/** Paths or packages that begin like this may be imported; a room's own files always. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/domain': ['date-fns'],
  'src/messages': ['src/domain', 'src/sheets/choices'],
  'src/google': ['src/domain', 'src/documents/document-part', 'src/bank/bank-part', 'src/archive/archive-part'],
  'src/sheets': ['src/domain', 'src/google', 'zod/mini'],
  'src/functions': ['src/domain', 'src/messages', 'src/sheets'],
  'src/documents': [
    ...['src/domain', 'src/google', 'src/messages'],
    ...['docxtemplater', 'pizzip', 'pdf-lib', 'uqr', 'swissqrbill/utils'],
  ],
  'src/actions': [
    ...['src/domain', 'src/sheets', 'src/documents', 'src/google', 'src/messages'],
    ...['src/bank/bank-part', 'src/archive/archive-part', 'src/csv'],
  ],
  'src/ui': ['src/actions', 'src/messages'],
  'src/bank': ['src/domain', 'fast-xml-parser'],
  'src/csv': ['src/domain', 'papaparse'],
  'src/archive': ['src/domain', '@e965/xlsx'],
  'src/main.ts': ['src/'],
  'src/office.ts': ['src/'],
  'local/runtime': [],
  'local/files': ['local/runtime', 'node:', 'pizzip', '@xmldom/xmldom', 'jspdf', 'hucre'],
  'local/host': ['local/runtime'],
  'local/node': ['local/runtime', 'local/files', 'local/host', 'node:', 'zod/mini'],
  'local/sample': ['src/domain', 'src/sheets'],
};

/** Google's services and their types, by what begins their names in the code. */
const GOOGLE =
  /\b(SpreadsheetApp|UrlFetchApp|MailApp|LockService|PropertiesService|CacheService|ScriptApp|HtmlService|Session|Utilities|GoogleAppsScript|DriveApp|DocumentApp|GmailApp|Logger)\s*[.(]/;

const sources = readSources('src');
const imports = [...sources, ...readSources('local')].flatMap(importsOf);

const isBelow = (path: string, place: string): boolean =>
  path === place || path.startsWith(place.endsWith('/') || place.endsWith(':') ? place : `${place}/`);
const show = ({ from, to }: Import): string => `${from} → ${to}`;

describe('the rooms of the house', () => {
  it('finds imports at all', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect(imports).toContainEqual({ from: 'src/office.ts', to: 'src/ui/menu' });
  });

  it('knows every room of the add-on', () => {
    const rooms = new Set(sources.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    expect([...rooms].filter((room) => MAY_IMPORT[room] === undefined)).toEqual([]);
  });

  it.each(Object.entries(MAY_IMPORT))('lets %s import itself and %j, nothing else', (room, allowed) => {
    const strangers = imports
      .filter(({ from }) => isBelow(from, room))
      .filter(({ to }) => ![room, ...allowed].some((place) => isBelow(to, place)));
    expect(strangers.map(show)).toEqual([]);
  });

  it('keeps the local host out of the add-on, and Node out of the local services', () => {
    const strangers = imports.filter(
      ({ from, to }) =>
        (isBelow(from, 'src') && /^(local|build|test|bench)\/|^node:/.test(to)) ||
        (isBelow(from, 'local/runtime') && /^node:|^src\/|^build\//.test(to)),
    );
    expect(strangers.map(show)).toEqual([]);
  });

  it('imports main.ts nowhere in the add-on', () => {
    expect(imports.filter(({ from, to }) => isBelow(from, 'src') && to === 'src/main').map(show)).toEqual([]);
  });

  it('names Google’s services in src/google only', () => {
    const strangers = sources.filter(({ path, text }) => !path.startsWith('src/google/') && GOOGLE.test(text));
    expect(strangers.map(({ path }) => path)).toEqual([]);
  });
});
