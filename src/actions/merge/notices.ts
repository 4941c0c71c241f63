/** What the person should know before a merge: left-out letters, missing e-mails and languages, repeated messages. */
import { TEXT_MARKS } from '../../documents/letters/merge-letter';
import type { Issue } from '../../domain/shared/result';
import type { MergeWish } from './input';
import { type Merge, nameOf } from './plan-letters';

const MARKS = Object.values(TEXT_MARKS);

export function mergeNotices(
  { gathered, templates, letters, skipped, otherwise }: Merge,
  { isMailed, per }: MergeWish,
): Issue[] {
  const notices: Issue[] = [...gathered.notices];
  const marked = Object.values(templates).filter(({ outline }) => MARKS.some((mark) => outline.text.includes(mark)));
  notices.push(...marked.map(({ name }) => ({ code: 'merge-unwritten', data: { name } })));
  notices.push(...skipped.map(({ name, field }) => ({ code: 'merge-skipped', data: { name, field } })));
  notices.push(...lackingLanguages(letters));
  if (otherwise > 0) notices.push({ code: 'merge-otherwise', data: { count: otherwise } });
  const repeated = per === 'pupil' && isMailed ? familiesWithSeveral(letters) : 0;
  if (repeated > 0) notices.push({ code: 'merge-several', data: { count: repeated } });
  const mute = letters.filter(({ recipient }) => isMailed && recipient.emails.length === 0);
  notices.push(...mute.map((letter) => ({ code: 'merge-no-email', data: { name: nameOf(letter) } })));
  return notices;
}

function lackingLanguages(letters: Merge['letters']): Issue[] {
  const counts = new Map<string, { language: string; used: string; count: number }>();
  for (const { lackingLanguage, language } of letters) {
    if (lackingLanguage === undefined) continue;
    const known = counts.get(lackingLanguage) ?? { language: lackingLanguage, used: language, count: 0 };
    counts.set(lackingLanguage, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].map((data) => ({ code: 'merge-language', data }));
}

function familiesWithSeveral(letters: Merge['letters']): number {
  const counts = new Map<string, number>();
  for (const { recipient } of letters) {
    if (recipient.emails.length > 0) counts.set(recipient.family.id, (counts.get(recipient.family.id) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).length;
}
