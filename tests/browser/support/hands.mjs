// Ways to use the page, each by role and name alone: with a mouse, with fingers, with the keyboard alone, and as assistive technology does it,
// through the accessibility tree. All know the same acts, so that one journey can be gone in every way.

import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {Parameters<Page['getByRole']>[0]} Role */
/**
 * @typedef {object} Hands
 * @property {(role: Role, name: string) => Promise<unknown>} press a box or a choice: until it is chosen
 * @property {(name: string, text: string) => Promise<unknown>} type replaces what the field holds
 * @property {(name: string, file: { name: string, mimeType: string, buffer: Buffer }) => Promise<unknown>} offer
 */

/** @param {Page} page @param {Role} role @param {string} name */
const control = (page, role, name) => page.getByRole(role, { name, exact: true });

/** A box and its label are one control, and the label lies over the box. @param {Role} role */
const pressing = (role) => ({ force: role === 'radio' || role === 'checkbox' });

/** What a press on a box changes may move the next box: it is looked for once the page has answered. @param {Page} page @param {Role} role @param {string} name */
async function answered(page, role, name) {
  if (pressing(role).force) await page.getByRole(role, { name, exact: true, checked: true }).waitFor();
}

/** @param {Page} page @returns {Hands} */
export const mouse = (page) => ({
  async press(role, name) {
    await control(page, role, name).click(pressing(role));
    await answered(page, role, name);
  },
  type: (name, text) => control(page, 'textbox', name).fill(text),
  offer: (name, file) => page.locator('input[type=file]').first().setInputFiles(file),
});

/** @param {Page} page @returns {Hands} */
export const fingers = (page) => ({
  ...mouse(page),
  async press(role, name) {
    await control(page, role, name).tap(pressing(role));
    await answered(page, role, name);
  },
  async type(name, text) {
    await control(page, 'textbox', name).tap();
    await page.keyboard.insertText(text);
  },
});

const stopsMax = 120; // more stops than any page has

/** @param {Page} page @returns {Hands} */
export function keyboard(page) {
  page.on('filechooser', () => {}); // from now on, lest the driver begins to listen after the key is pressed

  /** By Tab alone; a group of radio buttons is one stop, and the arrows go on in it. @param {Role} role @param {string} name */
  async function goTo(role, name) {
    const target = await control(page, role, name).elementHandle();
    assert.ok(target);
    const where = () => target.evaluate((element) => {
      const active = document.activeElement;
      if (active && active !== document.body && element.contains(active)) return 'there';
      const group = element.closest('[role=radiogroup]');
      return group?.contains(active) ? 'in its group' : 'elsewhere';
    });
    for (let stop = 0; stop < stopsMax; ++stop) {
      const here = await where();
      if (here === 'there') return;
      await page.keyboard.press(here === 'in its group' ? 'ArrowDown' : 'Tab');
    }
    assert.fail(`The keyboard does not reach ${role} “${name}”`);
  }

  return {
    async press(role, name) {
      await goTo(role, name);
      await page.keyboard.press(role === 'button' || role === 'link' ? 'Enter' : 'Space');
    },
    async type(name, text) {
      await goTo('textbox', name);
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(text);
    },
    async offer(name, file) {
      await goTo('button', name);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
      await chooser.setFiles(file);
    },
  };
}

/** @param {Page} page @returns {Promise<Hands>} */
export async function assistive(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');

  /** The node in the accessibility tree, which answers as a screen reader would find it. @param {string} role @param {string} name */
  async function find(role, name) {
    for (let attempt = 0; attempt < 100; ++attempt) {
      const { root } = await session.send('DOM.getDocument');
      const { nodes } = await session.send('Accessibility.queryAXTree', { nodeId: root.nodeId, accessibleName: name, role });
      const node = nodes.find(({ ignored }) => !ignored);
      if (node?.backendDOMNodeId) return node.backendDOMNodeId;
      await page.evaluate(() => new Promise((done) => { requestAnimationFrame(done); }));
    }
    return assert.fail(`The accessibility tree has no ${role} “${name}”`);
  }

  /** @param {number} backendNodeId @param {string} act */
  async function call(backendNodeId, act) {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    await session.send('Runtime.callFunctionOn', { objectId: object.objectId, functionDeclaration: `function () { ${act} }` });
  }

  return {
    press: async (role, name) => call(await find(role, name), 'this.click();'),
    async type(name, text) {
      const node = await find('textbox', name);
      await call(node, 'this.focus(); this.select();');
      await session.send('Input.insertText', { text });
    },
    async offer(name, file) {
      await page.locator('input[type=file]').first().setInputFiles(file);
    },
  };
}
