// Values of text fields. The element is where text lives while a person types; the program follows.
// It answers a frame or two later, so what comes back is mostly an echo of something typed before:
// written, it would throw away what was typed since. Only what the program itself changed is
// written, and nothing while an input method composes, because that would silently kill the composition.

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

/** @typedef {{ sent: string[], composing: boolean, waiting: string | null }} FieldState */

export function createFieldValues() {
  /** @type {Map<Field, FieldState>} only fields that were typed into and have not settled */
  const unsettled = new Map();

  /** @param {Field} field */
  function stateOf(field) {
    const state = unsettled.get(field) ?? { sent: [], composing: false, waiting: null };
    unsettled.set(field, state);
    return state;
  }

  /** An echo also says that the program has gone on from what it wanted to write before. */
  /** @param {FieldState} state @param {string} value */
  function isEcho(state, value) {
    const at = state.sent.indexOf(value);
    if (at < 0) return false;
    state.sent.splice(0, at + 1);
    state.waiting = null;
    return true;
  }

  /** @param {Field} field @param {string} value */
  function replace(field, value) {
    if (field.value === value) return;
    const { selectionStart, selectionEnd } = field;
    field.value = value;
    if (field === document.activeElement && selectionStart !== null) {
      field.setSelectionRange(selectionStart, selectionEnd ?? selectionStart);
    }
  }

  return {
    /** The program says what the field holds. @param {Field} field @param {string} value */
    write(field, value) {
      const state = unsettled.get(field);
      if (!state) return replace(field, value);
      if (isEcho(state, value)) return undefined;
      state.sent.length = 0;
      if (state.composing) state.waiting = value;
      else replace(field, value);
      return undefined;
    },

    /** A person changed it. @param {Field} field */
    typed: (field) => stateOf(field).sent.push(field.value),

    /** @param {Field} field */
    compositionStarted(field) { stateOf(field).composing = true; },

    /** The input method may still be writing in this task; what waits goes in after it. @param {Field} field */
    compositionEnded(field) {
      const state = stateOf(field);
      state.composing = false;
      setTimeout(() => {
        if (state.waiting === null || state.composing) return;
        state.sent.length = 0;
        replace(field, state.waiting);
        state.waiting = null;
      });
    },

    /** @param {Element | null} field */
    isComposing: (field) => unsettled.get(/** @type {Field} */ (field))?.composing ?? false,

    /** The program has answered everything that was sent: no echoes are on the way. */
    settle() {
      for (const [field, state] of unsettled) {
        state.sent.length = 0;
        if (!state.composing && state.waiting === null) unsettled.delete(field);
      }
    },
  };
}

/** @typedef {ReturnType<typeof createFieldValues>} FieldValues */
