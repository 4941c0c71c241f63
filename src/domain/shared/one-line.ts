/** Text on one line: nothing from a cell or a form may begin a new line of a mail's header. */

/**
 * Line breaks, tabs and other control characters become blanks; blanks in a row are one, none stand around the text.
 * @example oneLine(' Rappel\r\nBcc: x@y.example ') // 'Rappel Bcc: x@y.example'
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
