/** Whose account this execution runs under, as Drive knows it: that needs no scope beside `drive.file`. */
import { API, query, sendWave } from './drive-requests';
import type { Clock } from './services';

interface About {
  readonly user?: { readonly emailAddress?: string };
}

/**
 * Makes the question after the account's address; Drive is asked once an execution.
 * @returns a function that gives the address, '' where it cannot be had: nothing is refused for it
 * @example openUser(clock)() // 'secretariat@ecole.example'
 */
export function openUser(clock: Clock): () => string {
  let known: string | undefined;
  return () => {
    known ??= askDrive(clock);
    return known;
  };
}

function askDrive(clock: Clock): string {
  try {
    const [answer] = sendWave(
      [{ url: `${API}/about?${query({ fields: 'user(emailAddress)' })}`, method: 'get' }],
      clock,
    );
    return (JSON.parse(answer?.text() ?? '{}') as About).user?.emailAddress ?? '';
  } catch (error) {
    console.warn(`The account is unknown: ${String(error)}`);
    return '';
  }
}
