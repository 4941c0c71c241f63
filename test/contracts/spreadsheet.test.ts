/** Runs the contract on the local service, in this realm and in a realm of its own, and through .xlsx files. */
import vm from 'node:vm';
import { readXlsx, writeXlsx } from '../../local/files/xlsx';
import type { Host, Realm } from '../../local/runtime/host';
import type { WorkbookModel } from '../../local/runtime/model';
import { createSpreadsheetApp } from '../../local/runtime/spreadsheet';
import { makeSheet } from '../../local/runtime/spreadsheet/cells/grid';
import { describeSpreadsheet, type SpreadsheetUnderTest } from './spreadsheet-contract';

function makeUnderTest(realm: Realm, isSaved: boolean): SpreadsheetUnderTest {
  const calls = new Map<string, number>();
  const host: Host = {
    realm,
    clock: { now: () => Date.UTC(2022, 5, 15), advance: () => undefined },
    meter: {
      call: (service, method, effect) => {
        calls.set(`${service}.${method}`, (calls.get(`${service}.${method}`) ?? 0) + 1);
        return effect();
      },
    },
  };
  const workbook: WorkbookModel = {
    id: 'w',
    name: 'École',
    timeZone: 'Europe/Zurich',
    locale: 'fr_CH',
    sheets: [makeSheet('Feuille 1')],
  };
  const open = (model: WorkbookModel) => createSpreadsheetApp(host, model, { getUi: () => undefined }).SpreadsheetApp;
  const app = open(workbook);
  const reopen = async () => {
    if (!isSaved) return app;
    const first = await writeXlsx(workbook);
    // Twice, the second time over the first file, as the command line does.
    return open(await readXlsx(await writeXlsx(await readXlsx(first, 'École.xlsx'), first), 'École.xlsx'));
  };
  return { app, calls, realm, reopen };
}

const own: Realm = { Date, Error, Array, Object };
const other: Realm = vm.runInNewContext('({ Date, Error, Array, Object })');

describeSpreadsheet('in memory', () => makeUnderTest(own, false));
describeSpreadsheet('through a file', () => makeUnderTest(own, true));
describeSpreadsheet('in another realm', () => makeUnderTest(other, false));
