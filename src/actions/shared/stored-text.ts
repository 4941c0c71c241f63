/** How much text the store holds under one name. */
import { encodeUtf8 } from '../../domain/shared/utf8';

/** A property holds 9 KB; the rest is room for its name. */
const MOST_BYTES = 8500;

/** @example fitsStore('[]') // true */
export const fitsStore = (text: string): boolean => encodeUtf8(text).length <= MOST_BYTES;
