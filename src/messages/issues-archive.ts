/** French sentences of issues: archive. */
import type { Sentence } from './sentence';

export const ARCHIVE_SENTENCES: Readonly<Record<string, Sentence>> = {};
