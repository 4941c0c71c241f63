/** French sentences of issues: absences. */
import type { Sentence } from './sentence';

export const ABSENCES_SENTENCES: Readonly<Record<string, Sentence>> = {};
