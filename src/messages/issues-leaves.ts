/** French sentences of issues: leaves. */
import type { Sentence } from './sentence';

export const LEAVES_SENTENCES: Readonly<Record<string, Sentence>> = {};
