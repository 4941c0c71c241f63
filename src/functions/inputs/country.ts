/** A country of residence: its French name, or an ISO code. */

import type { Help } from '../../domain/shared/help-text';
import { refuse, succeed } from '../../domain/shared/result';
import type { Scalar } from '../call/custom-function';

const NAMES: Readonly<Record<string, string>> = { suisse: 'CH', france: 'FR', allemagne: 'DE' };

/** Reads `Suisse`, `France`, `Allemagne` or an ISO code of two letters, in any case; gives the code. */
export function country(description: Help): Scalar<string> {
  return {
    role: 'scalar',
    description,
    isOptional: false,
    read(value) {
      const word = String(value).trim();
      const code = NAMES[word.toLowerCase()] ?? word.toUpperCase();
      return /^[A-Z]{2}$/.test(code) ? succeed(code) : refuse({ code: 'cell-country', data: { value: word } });
    },
  };
}
