/** Protections of tabs and ranges: kept and shown, they warn a person and never stop a script. */
import type { ProtectionModel, SheetModel } from '../model';
import type { Context } from './context';
import { PROTECTION_TYPES, pickEnum } from './enums';
import { LocalRange } from './range';

type Google = GoogleAppsScript.Spreadsheet.Protection;
type ProtectionType = GoogleAppsScript.Spreadsheet.ProtectionType;
type Methods = 'getDescription' | 'isWarningOnly' | 'getProtectionType' | 'remove' | 'canEdit';

export class LocalProtection implements Pick<Google, Methods> {
  constructor(
    private readonly context: Context,
    private readonly sheet: SheetModel,
    private readonly model: ProtectionModel,
  ) {}

  setDescription(description: string): this {
    return this.context.call('Protection', 'setDescription', () => {
      this.model.description = description;
      return this;
    });
  }

  getDescription(): string {
    return this.context.call('Protection', 'getDescription', () => this.model.description);
  }

  setWarningOnly(warningOnly: boolean): this {
    return this.context.call('Protection', 'setWarningOnly', () => {
      this.model.warningOnly = warningOnly;
      return this;
    });
  }

  isWarningOnly(): boolean {
    return this.context.call('Protection', 'isWarningOnly', () => this.model.warningOnly);
  }

  getProtectionType(): ProtectionType {
    return pickEnum<ProtectionType>(PROTECTION_TYPES, this.model.range ? 'RANGE' : 'SHEET');
  }

  /** The protected range; of a whole tab, the whole grid. */
  getRange(): LocalRange {
    const { maxRows, maxColumns } = this.sheet;
    const range = this.model.range ?? { row: 1, column: 1, rows: maxRows, columns: maxColumns };
    return this.context.call('Protection', 'getRange', () => new LocalRange(this.context, this.sheet, range));
  }

  canEdit(): boolean {
    return this.context.call('Protection', 'canEdit', () => true);
  }

  remove(): void {
    this.context.call('Protection', 'remove', () => {
      this.sheet.protections = this.sheet.protections.filter((other) => other !== this.model);
    });
  }
}

/** The protections of tabs, of the type asked for, in the realm's array. */
export function listProtections(context: Context, sheets: readonly SheetModel[], type: unknown): LocalProtection[] {
  const wanted = String(type);
  const found = sheets.flatMap((sheet) =>
    sheet.protections
      .filter((model) => (model.range ? 'RANGE' : 'SHEET') === wanted)
      .map((model) => new LocalProtection(context, sheet, model)),
  );
  return context.makeArray(found.length, (i) => found[i] as LocalProtection);
}
