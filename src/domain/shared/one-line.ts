/** Text for one line: what comes from a cell or a form may neither break a line nor begin a new one of a mail's header. */

/**
 * Line breaks, tabs and other control characters become blanks; blanks in a row are one, none stand around the text.
 * @example oneLine(' Rappel\r\nBcc: x@y.example ') // 'Rappel Bcc: x@y.example'
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
