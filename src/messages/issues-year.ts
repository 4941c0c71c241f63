/** French sentences of issues: year. */
import type { Sentence } from './sentence';

export const YEAR_SENTENCES: Readonly<Record<string, Sentence>> = {};
