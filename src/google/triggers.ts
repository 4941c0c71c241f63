/** Triggers that carry a stopped run on. */
import type { Triggers } from './services';

const MINUTE = 60_000;

export const triggers: Triggers = {
  runLater: (handler, minutes) => {
    triggers.remove(handler);
    ScriptApp.newTrigger(handler)
      .timeBased()
      .after(minutes * MINUTE)
      .create();
  },
  remove: (handler) => {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === handler) ScriptApp.deleteTrigger(trigger);
    }
  },
};
