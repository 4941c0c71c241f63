/** French sentences of issues: attendance. */
import type { Sentence } from './sentence';

export const ATTENDANCE_SENTENCES: Readonly<Record<string, Sentence>> = {};
