/** The script file of archives in a bare context: one function, asleep until it is called, and nothing of Node. */
import { bundleArchive } from '../../build/archive-bundle';
import { loadBundle } from '../../local/node/realm';
import type { ArchivePart } from '../../src/archive/archive-part';
import { parseScript, topFunctions } from '../bundle/script-tree';

jest.setTimeout(60_000);

let code = '';
beforeAll(async () => {
  code = await bundleArchive();
});

function openPart(): ArchivePart {
  const context = loadBundle([{ name: 'Archive.js', code }]).openRealm(() => 0);
  context.load();
  const { ecolageArchive } = context.global as unknown as { ecolageArchive: () => ArchivePart };
  return ecolageArchive();
}

describe('the script file of archives', () => {
  it('has one global function', () => {
    expect(topFunctions(parseScript(code))).toEqual(['ecolageArchive']);
  });

  it('writes and reads 3,000 rows without anything of Node', () => {
    const part = openPart();
    const rows = Array.from({ length: 3000 }, (_, index) => [`E${index}`, 'Après-midi', 44_805 + index]);
    const [tab] = part.readArchive(part.writeArchive([{ name: 'Présences', rows }]));
    expect([tab?.name, tab?.rows.length, tab?.rows[2999]]).toEqual(['Présences', 3000, rows[2999]]);
  });
});
