// Control and wheel, or two fingers, make a document larger or smaller; the browser would enlarge the page.

const least = 25;
const most = 400;

/** @param {number} percent */
const within = (percent) => Math.round(Math.min(most, Math.max(least, percent)));

/** @param {TouchList} touches */
function spread(touches) {
  const [a, b] = [touches[0], touches[1]];
  return a && b ? Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY) : 0;
}

/** @param {HTMLElement} box @param {() => number} scale @param {(percent: number) => void} zoom */
export function connectZooming(box, scale, zoom) {
  let from = { spread: 0, scale: 1 };
  let wheeled = { at: -Infinity, scale: 1 };

  box.addEventListener('wheel', (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const goesOn = event.timeStamp - wheeled.at < 400; // the answer to the turn before may still be coming
    wheeled = { at: event.timeStamp, scale: (goesOn ? wheeled.scale : scale()) * Math.exp(-Math.max(-100, Math.min(100, event.deltaY)) / 400) };
    zoom(within(wheeled.scale * 100));
  }, { passive: false });
  box.addEventListener('touchstart', ({ touches }) => {
    if (touches.length === 2) from = { spread: spread(touches), scale: scale() };
  }, { passive: true });
  box.addEventListener('touchmove', (event) => {
    if (event.touches.length !== 2 || from.spread === 0) return;
    event.preventDefault();
    zoom(within((spread(event.touches) / from.spread) * from.scale * 100));
  }, { passive: false });
}
