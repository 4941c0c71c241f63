/** When the grid is drawn and has taken the keyboard: what is typed before reaches no cell. */
import { LifecycleStages } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';

/** For a grid that leaves the keyboard where it is, in a dialog for one. */
const LONGEST_WAIT_MS = 500;

/**
 * @param container identifier of the element that holds the grid
 * @example await whenReady(api, 'grid')
 */
export function whenReady(api: FUniver, container: string): Promise<void> {
  return new Promise((resolve) => {
    document.getElementById(container)?.addEventListener('focusin', () => resolve(), { once: true });
    api.addEvent(api.Event.LifeCycleChanged, ({ stage }) => {
      if (stage === LifecycleStages.Rendered) setTimeout(resolve, LONGEST_WAIT_MS);
    });
  });
}
