/** Updates by identifier: whoever sorts, inserts or types between read and write, every value ends on its own row. */
import * as fc from 'fast-check';
import type { CellValue, SheetModel } from '../../local/runtime/model';
import { openWorkbook } from '../../src/google/workbook';
import { updateById } from '../../src/sheets/update-by-id';
import type { NewRow } from '../../src/sheets/write-table';
import { DAY, HEADERS, openVisits, visits } from '../google/visits-tab';
import type { TestHost } from '../local/runtime/host-builder';

type Visit = NewRow<(typeof visits)['columns']>;

let sheet: SheetModel;
let host: TestHost;

function open(count: number, more: CellValue[][] = []): void {
  const rows = Array.from({ length: count }, (_, index) => [`V${index + 1}`, DAY + index, index, `r${index + 1}`]);
  ({ sheet, host } = openVisits([HEADERS, ...rows, ...more], count + 50));
}

/** @param meanwhile what a person does just before the first block is written */
function updateWhile(meanwhile: () => void, ...changes: (readonly [string, Visit])[]): void {
  const workbook = openWorkbook();
  let act = meanwhile;
  const writeBlock: typeof workbook.writeBlock = (...block) => {
    act();
    act = () => undefined;
    workbook.writeBlock(...block);
  };
  updateById({ ...workbook, writeBlock }, visits, new Map(changes));
}

const update = (...changes: (readonly [string, Visit])[]) => updateWhile(() => undefined, ...changes);
const remarks = () => sheet.values.slice(1).map(([id, , , remark]) => `${id} ${remark}`);
const calls = (name: string) => host.meter.counts()[name] ?? 0;
const reverse = () => sheet.values.splice(1, sheet.values.length, ...sheet.values.slice(1).reverse());

describe('an update by identifier', () => {
  it('writes the named columns of the named rows once, looks again, and writes nothing that stands there', () => {
    open(4);
    update(['V3', { price: 99 }], ['V9', { price: 1 }]);
    expect(sheet.values.map((row) => row[2])).toEqual(['Prix', 0, 1, 99, 3]);
    expect([calls('Range.setValues'), calls('Range.getValues')]).toEqual([1, 2]);
    update(['V3', { price: 99 }], ['V1', { day: '2022-09-01', remark: 'r1' }]);
    expect(calls('Range.setValues')).toBe(1);
  });

  it('leaves a cell alone that it is not told', () => {
    open(2);
    update(['V1', { price: undefined, remark: 'vu' }]);
    expect(sheet.values[1]).toEqual(['V1', DAY, 0, 'vu']);
  });

  it.each([2, 30])('finds its rows again after a sort in between, of %d rows written', (written) => {
    open(60);
    const ids = Array.from({ length: written }, (_, index) => `V${2 * index + 1}`);
    updateWhile(reverse, ...ids.map((id) => [id, { remark: `vu ${id}` }] as const));
    const expected = Array.from({ length: 60 }, (_, index) => {
      const id = `V${60 - index}`;
      return ids.includes(id) ? `${id} vu ${id}` : `${id} r${60 - index}`;
    });
    expect(remarks()).toEqual(expected);
  });

  it('leaves nothing on a row without an identifier that a sort brought there', () => {
    open(60, [['', '', '', 'note']]);
    updateWhile(reverse, ...Array.from({ length: 30 }, (_, index) => [`V${2 * index + 1}`, { remark: 'vu' }] as const));
    expect(remarks()[0]).toBe(' note');
    expect(remarks().filter((text) => text.endsWith(' vu'))).toHaveLength(30);
  });

  it('leaves what a person types meanwhile in another row', () => {
    open(4);
    updateWhile(() => sheet.values[2]?.splice(3, 1, 'vu'), ['V1', { remark: 'vu' }], ['V4', { remark: 'vu' }]);
    expect(remarks()).toEqual(['V1 vu', 'V2 vu', 'V3 r3', 'V4 vu']);
  });

  it('leaves rows with the same identifier as they are', () => {
    open(2, [
      ['V7', DAY, 1, 'a'],
      ['V7', DAY, 2, 'b'],
    ]);
    update(['V1', { remark: 'vu' }]);
    expect(remarks()).toEqual(['V1 vu', 'V2 r2', 'V7 a', 'V7 b']);
  });

  it('reaches a row whose other cells cannot be read', () => {
    open(1, [['V2', 'demain', 'beaucoup', '']]);
    update(['V2', { remark: 'vu' }]);
    expect(sheet.values[2]).toEqual(['V2', 'demain', 'beaucoup', 'vu']);
  });

  it('takes few writes for 300 scattered rows of 5,000, and keeps what stands between', () => {
    open(5000);
    sheet.formulas.set('19,3', '=40+2');
    const ids = Array.from({ length: 300 }, (_, index) => `V${index * 16 + 3}`);
    update(...ids.map((id) => [id, { remark: 'vu' }] as const));
    expect(calls('Range.setValues') + calls('Range.setNumberFormats')).toBe(2);
    expect(remarks().filter((text) => text.endsWith(' vu'))).toEqual(ids.map((id) => `${id} vu`));
    expect(remarks()[1]).toBe('V2 r2');
    expect(sheet.formulas.get('19,3')).toBe('=40+2');
  });

  it('keeps formulas between its rows, also in its own column', () => {
    open(40);
    sheet.formulas.set('3,2', '=40+2');
    sheet.values[2]?.splice(2, 1, 42);
    update(...Array.from({ length: 20 }, (_, index) => [`V${index * 2 + 1}`, { price: 5 }] as const));
    expect(sheet.formulas.get('3,2')).toBe('=40+2');
    expect(sheet.values.slice(1, 6).map((row) => row[2])).toEqual([5, 42, 5, 3, 5]);
  });

  it('gives every identifier its own value, whatever the order becomes before a write', () => {
    const order = fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 });
    fc.assert(
      fc.property(order, fc.subarray(['V1', 'V3', 'V4', 'V6', 'V8'], { minLength: 1 }), (places, ids) => {
        open(8);
        const sort = () => {
          const rows = sheet.values.slice(1);
          sheet.values.splice(1, 8, ...places.map((place) => rows[place] ?? []));
        };
        updateWhile(sort, ...ids.map((id) => [id, { remark: `vu ${id}`, price: 7 }] as const));
        const shown = sheet.values.slice(1).map(([id, , price, remark]) => `${id} ${price} ${remark}`);
        expect(shown.sort()).toEqual(
          Array.from({ length: 8 }, (_, index) => {
            const id = `V${index + 1}`;
            return ids.includes(id) ? `${id} 7 vu ${id}` : `${id} ${index} r${index + 1}`;
          }),
        );
      }),
      { numRuns: 60 },
    );
  });
});
