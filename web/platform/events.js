// Which of the browser's events go where: a list, once the program runs.

import { watchAddress } from './address.js';
import { connectClipboard } from './clipboard.js';
import { connectContextMenu } from './context_menu.js';
import { connectFiles } from './files.js';
import { connectFocus } from './focus.js';
import { connectKeyboard } from './keyboard.js';
import { watchLaunches } from './launches.js';
import { watchLifecycle } from './lifecycle.js';
import { connectScrolling } from './mirror_scroll.js';
import { connectPointer } from './pointer.js';
import { watchPreferences } from './preferences.js';
import { connectPrinting } from './print.js';
import { connectTextEntry } from './text_entry.js';
import { watchViewport } from './viewport.js';

/**
 * @param {object} parts
 * @param {HTMLElement} parts.app
 * @param {HTMLElement} parts.root of the mirror
 * @param {HTMLElement} parts.rem one rem wide
 * @param {import('./mirror.js').Mirror} parts.mirror
 * @param {import('./field_values.js').FieldValues} parts.fields
 * @param {ReturnType<typeof import('./mirror_scroll.js').createScrolling>} parts.scrolling
 * @param {import('./inputs.js').Inputs} parts.inputs
 * @param {ReturnType<typeof import('./scheduler.js').createScheduler>} parts.scheduler
 */
export function connectEvents({ app, root, rem, mirror, fields, scrolling, inputs, scheduler }) {
  connectPointer({ app, mirror, report: inputs.pointer, activate: inputs.activate });
  connectContextMenu({ app, mirror, offer: inputs.menu });
  connectKeyboard({ page: window, mirror, offer: inputs.key });
  connectTextEntry({ root, mirror, fields, report: inputs.text });
  connectFocus({ root, mirror, report: inputs.focus });
  const offered = connectFiles({ app, mirror, report: inputs.files, hold: inputs.filesOver });
  watchLaunches(offered.offer);
  connectScrolling({ root, mirror, scrolling });
  connectClipboard(root);
  connectPrinting(root, {
    begin() {
      inputs.printing(true);
      scheduler.drawNow();
    },
    end: () => inputs.printing(false),
  });
  watchAddress(inputs.route);
  watchPreferences(rem, inputs.preferences);
  watchLifecycle({
    hidden() {
      scheduler.drawNow(); // what was typed last is not drawn yet
      inputs.hidden();
    },
    returned: inputs.changed,
  });
  watchViewport(app, (viewport) => {
    inputs.viewport(viewport);
    scheduler.drawNow();
  });
  return { offered };
}
