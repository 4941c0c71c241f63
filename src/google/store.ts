/** Small things to remember with the spreadsheet, as text. */
import type { Store } from './services';

export const store: Store = {
  get: (key) => PropertiesService.getDocumentProperties()?.getProperty(key) ?? undefined,
  set: (key, value) => {
    PropertiesService.getDocumentProperties()?.setProperty(key, value);
  },
};
