/** Puts the dashboard's figures into its page, so that it opens without Google. */
import type { DashboardView } from './dashboard-view';

/** What the page holds where it asks the script for its figures. */
const PLACE = '<script type="application/json" id="donnees">null</script>';

/**
 * The page with its figures inside. No text can end the script element or the line: `<` and the two line separators
 * are written as escapes, which JSON reads back.
 * @throws Error where the page has no place for them
 * @example embedView(page, view) // '…<script type="application/json" id="donnees">{"title":…}</script>…'
 */
export function embedView(page: string, view: DashboardView): string {
  const [before, after, ...more] = page.split(PLACE);
  if (before === undefined || after === undefined || more.length > 0) throw new Error('The page has no place for data');
  const json = JSON.stringify(view).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  return `${before}${PLACE.replace('null', () => json)}${after}`;
}
