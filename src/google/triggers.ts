/** Triggers that carry a stopped run on. */
import type { Triggers } from './services';

const MINUTE = 60_000;

export const triggers: Triggers = {
  runLater: (handler, minutes) => {
    try {
      triggers.remove(handler);
      ScriptApp.newTrigger(handler)
        .timeBased()
        .after(minutes * MINUTE)
        .create();
    } catch (error) {
      // At the limit of twenty triggers the work is done all the same; the menu carries on what is left.
      console.warn(`No trigger for ${handler}: ${String(error)}`);
    }
  },
  remove: (handler) => {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
    }
  },
};
