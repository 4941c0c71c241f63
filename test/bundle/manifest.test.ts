/** The manifest asks for the permissions that the scripts need, and for no other. */
import { readBuiltFiles, textOf } from './built-files';
import { freeNames, parseScript } from './script-tree';

jest.setTimeout(120_000);

const NONE: readonly string[] = [];
const UI = ['script.container.ui'];
const TRIGGERS = ['script.scriptapp'];

/** Permissions by service or, where they differ within one, by `Service.member`. What is missing here fails. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.getUi': UI,
  SpreadsheetApp: ['spreadsheets.currentonly'],
  UrlFetchApp: ['script.external_request'],
  MailApp: ['script.send_mail'],
  HtmlService: UI,
  'ScriptApp.newTrigger': TRIGGERS,
  'ScriptApp.getProjectTriggers': TRIGGERS,
  'ScriptApp.deleteTrigger': TRIGGERS,
  'ScriptApp.getOAuthToken': NONE,
  'Session.getScriptTimeZone': NONE,
  Utilities: NONE,
  LockService: NONE,
  PropertiesService: NONE,
  CacheService: NONE,
  console: NONE,
};

/** Permissions by what the requests go to. */
const ADDRESSES: Readonly<Record<string, string>> = {
  'www.googleapis.com/drive/v3': 'drive.file',
  'www.googleapis.com/upload/drive/v3': 'drive.file',
};
const SERVICE = /^[A-Z]\w*(App|Service)$|^(Session|Utilities|Logger|console|Drive|Docs|Gmail|Sheets|Browser)$/;

let scripts: readonly string[];
let manifest: { readonly oauthScopes: readonly string[]; readonly [key: string]: unknown };
beforeAll(async () => {
  const files = await readBuiltFiles();
  scripts = [...files].filter(([name]) => name.endsWith('.js')).map(([, text]) => text);
  manifest = JSON.parse(textOf(files, 'appsscript.json'));
});

/** `Service.member` as far as it tells the permission. */
function usedServices(): string[] {
  const uses = scripts.flatMap((code) => freeNames(parseScript(code)).filter(({ name }) => SERVICE.test(name)));
  return [...new Set(uses.map(({ name, member }) => (member !== undefined && member in SCOPES ? member : name)))];
}

describe('the manifest', () => {
  it('lists exactly the permissions of the services in use', () => {
    const services = usedServices();
    expect(services.filter((service) => SCOPES[service] === undefined)).toEqual([]);
    const addresses = Object.entries(ADDRESSES).filter(([address]) => scripts.some((code) => code.includes(address)));
    const needed = [...services.flatMap((service) => SCOPES[service] ?? []), ...addresses.map(([, scope]) => scope)];
    const scopes = [...new Set(needed)].map((scope) => `https://www.googleapis.com/auth/${scope}`);
    expect([...manifest.oauthScopes].sort()).toEqual(scopes.sort());
  });

  it('belongs to scripts that send requests to Drive and nowhere else', () => {
    const sending = scripts.filter((code) => code.includes('UrlFetchApp'));
    const hosts = sending.flatMap((code) => code.match(/(?<=https?:\/\/)[\w.-]+/g) ?? []);
    expect([...new Set(hosts)]).toEqual(['www.googleapis.com']);
  });

  it('runs in the school’s zone, on the V8 runtime, with no library', () => {
    expect(manifest).toMatchObject({ timeZone: 'Europe/Zurich', runtimeVersion: 'V8' });
    // Naming Drive switches its interface on for the script's project; the requests themselves go over HTTP.
    const drive = { userSymbol: 'Drive', version: 'v3', serviceId: 'drive' };
    expect(manifest.dependencies).toEqual({ enabledAdvancedServices: [drive] });
  });
});
