/** French sentences of issues: statistics. */
import type { Sentence } from './sentence';

export const STATISTICS_SENTENCES: Readonly<Record<string, Sentence>> = {};
