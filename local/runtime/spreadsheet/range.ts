/** `Range`: reads and writes a rectangle of cells as Google's does. */
import type { Rectangle, StyleModel, ValidationModel } from '../model';
import { toKey } from './cells/grid';
import { AUTOMATIC_FORMAT, formatCell, isAutomaticFormat } from './cells/number-format';
import { paint, paintStyle, spreadPainted } from './cells/painting';
import { clearValues, readValues, setFormulaAt, writeValues } from './cells/values';
import { LocalProtection } from './protection';
import { RangePlace } from './range-place';
import { LocalSheet } from './sheet';
import { LocalDataValidation } from './validation';

type Google = GoogleAppsScript.Spreadsheet.Range;
type Methods =
  | 'getValues'
  | 'getValue'
  | 'getDisplayValues'
  | 'getDisplayValue'
  | 'getFormulas'
  | 'getNumberFormats'
  | 'getNotes';

export class LocalRange extends RangePlace implements Pick<Google, Methods> {
  getSheet(): LocalSheet {
    return new LocalSheet(this.context, this.sheet);
  }

  getValues(): unknown[][] {
    return this.count('getValues', () => readValues(this.context, this.sheet, this.range));
  }

  getValue(): unknown {
    return this.count('getValue', () => readValues(this.context, this.sheet, this.firstCell())[0]?.[0]);
  }

  setValues(values: unknown[][]): this {
    return this.change('setValues', () => {
      this.checkSize(values);
      writeValues(this.context, this.sheet, this.range, values);
    });
  }

  setValue(value: unknown): this {
    return this.change('setValue', () => {
      const row = new Array<unknown>(this.range.columns).fill(value);
      writeValues(this.context, this.sheet, this.range, new Array<unknown[]>(this.range.rows).fill(row));
    });
  }

  getDisplayValues(): string[][] {
    return this.count('getDisplayValues', () => this.readDisplay(this.range));
  }

  getDisplayValue(): string {
    return this.count('getDisplayValue', () => this.readDisplay(this.firstCell())[0]?.[0] ?? '');
  }

  getFormulas(): string[][] {
    const { formulas } = this.sheet;
    return this.count('getFormulas', () => this.makeGrid((row, column) => formulas.get(toKey(row, column)) ?? ''));
  }

  setFormula(formula: string): this {
    return this.change('setFormula', () => {
      const text = formula.startsWith('=') ? formula : `=${formula}`;
      this.forEachCell((row, column) => {
        if (formula !== '') setFormulaAt(this.context, this.sheet, row, column, text);
      });
      if (formula === '') clearValues(this.sheet, this.range);
    });
  }

  getNumberFormats(): string[][] {
    return this.count('getNumberFormats', () => {
      const formats = spreadPainted(this.sheet.formats, this.range, '');
      return this.makeGrid((_row, _column, i) => formats?.[i] || AUTOMATIC_FORMAT);
    });
  }

  setNumberFormat(format: string): this {
    return this.change('setNumberFormat', () => {
      paint(this.sheet.formats, this.range, isAutomaticFormat(format) ? '' : format);
    });
  }

  setNumberFormats(formats: string[][]): this {
    return this.change('setNumberFormats', () => {
      this.checkSize(formats);
      this.paintEach(formats, (range, format) => {
        paint(this.sheet.formats, range, isAutomaticFormat(format) ? '' : format);
      });
    });
  }

  getNotes(): string[][] {
    const { notes } = this.sheet;
    return this.count('getNotes', () => this.makeGrid((row, column) => notes.get(toKey(row, column)) ?? ''));
  }

  setNote(note: string | null): this {
    return this.change('setNote', () => this.forEachCell((row, column) => this.writeNote(row, column, note)));
  }

  setNotes(notes: (string | null)[][]): this {
    return this.change('setNotes', () => {
      this.checkSize(notes);
      this.forEachCell((row, column) => {
        this.writeNote(row, column, notes[row - this.range.row]?.[column - this.range.column] ?? null);
      });
    });
  }

  getDataValidations(): (LocalDataValidation | null)[][] {
    return this.count('getDataValidations', () => {
      const rules = spreadPainted(this.sheet.validations, this.range, null);
      const made = new Map<ValidationModel, LocalDataValidation>();
      return this.makeGrid((_row, _column, i) => {
        const rule = rules?.[i];
        if (rule && !made.has(rule)) made.set(rule, new LocalDataValidation(this.context, rule));
        return rule ? (made.get(rule) ?? null) : null;
      });
    });
  }

  setDataValidation(rule: LocalDataValidation | null): this {
    return this.change('setDataValidation', () => paint(this.sheet.validations, this.range, rule?.model ?? null));
  }

  setDataValidations(rules: (LocalDataValidation | null)[][]): this {
    return this.change('setDataValidations', () => {
      this.checkSize(rules);
      this.paintEach(rules, (range, rule) => paint(this.sheet.validations, range, rule?.model ?? null));
    });
  }

  clearDataValidations(): this {
    return this.change('clearDataValidations', () => paint(this.sheet.validations, this.range, null));
  }

  setFontWeight(weight: 'bold' | 'normal' | null): this {
    return this.paintLook('setFontWeight', { bold: weight === 'bold' });
  }

  setBackground(color: string | null): this {
    return this.paintLook('setBackground', { background: color ?? '' });
  }

  setWrap(isWrapped: boolean): this {
    return this.paintLook('setWrap', { wrap: isWrapped });
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): this {
    return this.paintLook('setHorizontalAlignment', { horizontalAlignment: alignment ?? 'normal' });
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): this {
    return this.paintLook('setVerticalAlignment', { verticalAlignment: alignment ?? 'bottom' });
  }

  clearContent(): this {
    return this.change('clearContent', () => clearValues(this.sheet, this.range));
  }

  protect(): LocalProtection {
    return this.count('protect', () => {
      const model = { range: this.range, description: '', warningOnly: false };
      this.sheet.protections.push(model);
      return new LocalProtection(this.context, this.sheet, model);
    });
  }

  private paintLook(method: string, look: StyleModel): this {
    return this.change(method, () => paintStyle(this.sheet.styles, this.range, look));
  }

  private readDisplay(range: Rectangle): string[][] {
    const formats = spreadPainted(this.sheet.formats, range, '');
    return this.makeGrid(
      (row, column, i) => formatCell(this.sheet.values[row - 1]?.[column - 1] ?? '', formats?.[i] ?? ''),
      range,
    );
  }

  private writeNote(row: number, column: number, note: string | null): void {
    if (note) this.sheet.notes.set(toKey(row, column), note);
    else this.sheet.notes.delete(toKey(row, column));
  }
}
