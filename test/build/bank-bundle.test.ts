/** The script file of bank files in a bare context: one function, asleep until it is called, and nothing of Node. */
import { bundleBank } from '../../build/bank-bundle';
import { loadBundle } from '../../local/node/realm';
import type { BankPart } from '../../src/bank/bank-part';
import { bankFile } from '../builders/bank-files';
import { parseScript, topFunctions } from '../bundle/script-tree';

jest.setTimeout(60_000);

let code = '';
beforeAll(async () => {
  code = await bundleBank();
});

function openPart(): BankPart {
  const context = loadBundle([{ name: 'Bank.js', code }]).openRealm(() => 0);
  context.load();
  const { ecolageBank } = context.global as unknown as { ecolageBank: () => BankPart };
  return ecolageBank();
}

describe('the script file of bank files', () => {
  it('has one global function', () => {
    expect(topFunctions(parseScript(code))).toEqual(['ecolageBank']);
  });

  it('reads a file of 5000 payments without anything of Node', () => {
    const details = Array.from({ length: 5000 }, (_, index) => ({
      amount: '1.00',
      bankReference: `T${index}`,
      message: 'a &amp; b',
    }));
    const result = openPart().readBankFile(bankFile({ entries: [{ amount: '5000.00', details }] }));
    const read = result.ok ? result.value.reports[0]?.entries[0]?.details : undefined;
    expect([read?.length, read?.[4999]?.reference, read?.[4999]?.message]).toEqual([5000, 'T4999', 'a & b']);
  });

  it('refuses what is no bank file', () => {
    const result = openPart().readBankFile('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>');
    expect(JSON.stringify(result)).toBe('{"ok":false,"issues":[{"code":"bank-file-doctype"}]}');
  });
});
