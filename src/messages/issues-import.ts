/** French sentences of issues: import. */
import type { Sentence } from './sentence';

export const IMPORT_SENTENCES: Readonly<Record<string, Sentence>> = {};
