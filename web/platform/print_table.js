// A table on paper: its rows, under a head that comes again on each page; and how many more there are.

import { append, textOf } from './print_text.js';

/** @type {Record<string, string>} */
const cellTags = { columnheader: 'th', rowheader: 'th', gridcell: 'td', cell: 'td' };

/** @param {Element} element @param {Element} into */
export function printTable(element, into) {
  const table = document.createElement('table');
  into.append(table);
  append(table, 'caption', element.getAttribute('aria-label') ?? '');
  for (const row of element.querySelectorAll('[role=row]')) {
    const cells = [...row.querySelectorAll('[role=columnheader], [role=rowheader], [role=gridcell], [role=cell]')];
    const isHead = cells.length > 0 && cells.every((cell) => cell.getAttribute('role') === 'columnheader');
    const part = isHead ? table.createTHead() : table.tBodies[0] ?? table.createTBody();
    const line = append(part, 'tr');
    for (const cell of cells) append(line, cellTags[cell.getAttribute('role') ?? ''] ?? 'td', textOf(cell));
  }
  const printed = table.tBodies[0]?.rows.length ?? 0;
  const all = Number(element.getAttribute('aria-rowcount') ?? 0) - 1;
  const figure = (/** @type {number} */ number) => number.toLocaleString(document.documentElement.lang);
  if (printed > 0 && printed < all) append(into, 'p', `1 – ${figure(printed)} / ${figure(all)}`);
}
