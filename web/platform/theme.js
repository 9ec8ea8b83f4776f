// The program's colours for what the browser paints itself: scroll bars, the field that is typed
// into, selected text, the frame around the page.

/** @param {string} declarations "color-scheme:dark;--page:#141414;…" */
export function applyTheme(declarations) {
  const { style } = document.documentElement;
  for (const declaration of declarations.split(';')) {
    const colon = declaration.indexOf(':');
    if (colon > 0) style.setProperty(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim());
  }
  document.querySelector('meta[name=theme-color]')?.setAttribute('content', style.getPropertyValue('--surface'));
}

/** Before the program has said anything: what the person chose last. @param {string | undefined} choice */
export function applyRememberedTheme(choice) {
  if (choice && choice !== 'system') document.documentElement.dataset['theme'] = choice;
}
