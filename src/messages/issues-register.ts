/** French sentences of issues: register. */
import type { Sentence } from './sentence';

export const REGISTER_SENTENCES: Readonly<Record<string, Sentence>> = {};
