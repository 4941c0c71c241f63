/** French sentences of issues: lists. */
import type { Sentence } from './sentence';

export const LISTS_SENTENCES: Readonly<Record<string, Sentence>> = {};
