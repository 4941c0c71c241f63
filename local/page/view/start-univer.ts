/** Univer in French with only the parts that the page uses. */
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';
import '@univerjs/sheets-data-validation-ui/lib/index.css';
import '@univerjs/sheets-note-ui/lib/index.css';
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverDataValidationPlugin } from '@univerjs/data-validation';
import designFrench from '@univerjs/design/locale/fr-FR';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsFrench from '@univerjs/docs-ui/locale/fr-FR';
import { type BaseFunction, type IFunctionInfo, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsFrench from '@univerjs/sheets/locale/fr-FR';
import { UniverSheetsDataValidationPlugin } from '@univerjs/sheets-data-validation';
import validationFrench from '@univerjs/sheets-data-validation/locale/fr-FR';
import { UniverSheetsDataValidationUIPlugin } from '@univerjs/sheets-data-validation-ui';
import validationUiFrench from '@univerjs/sheets-data-validation-ui/locale/fr-FR';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaFrench from '@univerjs/sheets-formula/locale/fr-FR';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiFrench from '@univerjs/sheets-formula-ui/locale/fr-FR';
import { UniverSheetsNotePlugin } from '@univerjs/sheets-note';
import { UniverSheetsNoteUIPlugin } from '@univerjs/sheets-note-ui';
import noteUiFrench from '@univerjs/sheets-note-ui/locale/fr-FR';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiFrench from '@univerjs/sheets-ui/locale/fr-FR';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiFrench from '@univerjs/ui/locale/fr-FR';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import '@univerjs/sheets-ui/facade';
import '@univerjs/ui/facade';

export interface CustomFunctions {
  readonly functions: [new (name: string) => BaseFunction, string][];
  readonly descriptions: IFunctionInfo[];
}

export interface StartedUniver {
  readonly univer: Univer;
  readonly api: FUniver;
}

/** @param container identifier of the element that holds the grid */
export function startUniver(container: string, { functions, descriptions }: CustomFunctions): StartedUniver {
  const french = mergeLocales(
    ...[designFrench, uiFrench, docsFrench, sheetsFrench, sheetsUiFrench, formulaFrench, formulaUiFrench],
    ...[validationFrench, validationUiFrench, noteUiFrench],
  );
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.FR_FR,
    locales: { [LocaleType.FR_FR]: french },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions });
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, headerMenu: false, footer: true });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    disableForceStringAlert: true,
    disableForceStringMark: true,
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, {
    description: descriptions,
    initialFormulaComputing: CalculationMode.FORCED,
  });
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  // A search field would take the keyboard while a word is typed into the cell.
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin, { showSearchOnDropdown: false, showEditOnDropdown: false });
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}
