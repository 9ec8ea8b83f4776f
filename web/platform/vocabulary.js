// The words that the mirror's operations use, by number. src/ui/semantics.h says the same in C++;
// a test compares them, so neither can change alone.

/** Roles, in the order of ui::Role. */
export const roles = /** @type {const} */ ([
  'group', 'banner', 'navigation', 'main', 'complementary', 'region', 'form',
  'heading', 'paragraph', 'textRun', 'image', 'list', 'listItem', 'separator',
  'button', 'link', 'textField', 'textArea', 'searchField', 'checkBox', 'radio', 'radioGroup', 'switch',
  'comboBox', 'listBox', 'option', 'tab', 'tabList', 'tabPanel',
  'grid', 'row', 'columnHeader', 'rowHeader', 'cell',
  'menu', 'menuItem', 'dialog', 'alert', 'status', 'progressBar', 'scrollArea', 'fileButton', 'toolbar', 'tooltip', 'label',
  'document',
]);

/** State bits, in the order of ui::State. */
export const states = /** @type {const} */ ([
  'disabled', 'checked', 'mixed', 'expandable', 'expanded', 'selectable', 'selected', 'toggle', 'pressed',
  'required', 'invalid', 'readOnly', 'busy', 'current', 'modal', 'hasPopup', 'password', 'focusable', 'hidden', 'spellCheck',
]);

/** Text properties, in the order of ui::TextProperty. */
export const textProperties = /** @type {const} */ ([
  'name', 'value', 'description', 'error', 'href', 'placeholder', 'language', 'inputMode', 'autocomplete', 'shortcut', 'copy', 'accept', 'document',
]);

/** Number properties, in the order of ui::NumberProperty. */
export const numberProperties = /** @type {const} */ ([
  'level', 'rowCount', 'columnCount', 'rowIndex', 'columnIndex', 'position', 'setSize',
  'minimum', 'maximum', 'now', 'sort', 'maxLength', 'tabIndex', 'activeDescendant', 'controls',
  'inset', 'insetEnd', 'raised', 'labelFor',
]);

/** Operation codes. */
export const operations = /** @type {const} */ ({
  create: 1, remove: 2, move: 3, text: 4, state: 5, number: 6, rectangle: 7, type: 8, focus: 9, scroll: 10, announce: 11,
});
