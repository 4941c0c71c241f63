/** Texts for readers of the source and of the help: the build writes them into JSDoc and pages, the add-on leaves them out. */

/** Set to false by the build of the add-on; not there elsewhere. */
declare const ECOLAGE_HELP: false | undefined;

export type Help = string | undefined;

/** A text for the help; in the add-on this is an empty function, and the minifier takes the text away with the call. */
export function help(text: string): Help {
  if (typeof ECOLAGE_HELP === 'undefined') return text;
}
