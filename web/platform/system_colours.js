// The colours that the system forces on every page: its contrast themes, as CSS names them.

export const forcedColours = '(forced-colors: active)';

/** In the order of ui::SystemColours. */
const names = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight', 'HighlightText', 'ButtonBorder'];

/** Chromium makes Highlight translucent, such that it is the system's own on white.
 * @param {string} computed "rgb(1, 2, 3)" or "rgba(1, 2, 3, 0.8)" */
export function opaqueHex(computed) {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (computed.match(/[\d.]+/g) ?? []).map(Number);
  const bytes = [red, green, blue].map((channel) => Math.round(channel * alpha + 255 * (1 - alpha)));
  return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('').toUpperCase()}`;
}

/** "#RRGGBB #RRGGBB …" */
export function systemColours() {
  const probe = document.createElement('i');
  probe.className = 'unseen';
  probe.style.colorScheme = 'light dark'; // as the system is, whatever the page shows now
  document.body.append(probe);
  const colours = names.map((name) => {
    probe.style.color = name;
    return opaqueHex(getComputedStyle(probe).color);
  });
  probe.remove();
  return colours.join(' ');
}
