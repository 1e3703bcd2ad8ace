import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';

/** Further than this nobody wants to go with Tab. */
const MOST_TABS = 12;
const MOST_OPTIONS = 30;

const COUNT_POINTERS = `addEventListener('pointerdown', () => {
  sessionStorage.setItem('pointers', String(Number(sessionStorage.getItem('pointers') ?? 0) + 1));
}, true)`;

/** Somebody at the keyboard, without a mouse: looks at the page, and acts by keys alone. */
export class Hands {
  /** how often a key was pressed, by key */
  readonly pressed = new Map<string, number>();

  private constructor(readonly page: Page) {}

  /** From now on a pointer that touches the page is counted. */
  static async on(page: Page): Promise<Hands> {
    await page.addInitScript(COUNT_POINTERS);
    await page.evaluate(COUNT_POINTERS);
    return new Hands(page);
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) {
      this.pressed.set(key, (this.pressed.get(key) ?? 0) + 1);
      await this.page.keyboard.press(key);
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  /** Goes with Tab to something; fails when that is a long way. */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let tabs = 0; tabs <= MOST_TABS; tabs += 1) {
      if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
      await this.press('Tab');
    }
    const at = await this.page.evaluate('document.activeElement?.outerHTML.slice(0, 200)');
    throw new Error(`${MOST_TABS} times Tab did not lead to ${String(target)}, but to ${String(at)}`);
  }

  /** Goes to a link or button and uses it. */
  async use(role: 'link' | 'button', name: string | RegExp): Promise<void> {
    await this.tabTo(this.page.getByRole(role, { name, exact: true }));
    await this.press('Enter');
  }

  /** Goes to a list box of a form and along its entries. */
  async choose(within: Locator, label: string, option: string): Promise<void> {
    const box = within.getByLabel(label, { exact: true }).and(this.page.locator('select'));
    await this.tabTo(box);
    const chosen = box.locator('option:checked');
    if ((await chosen.innerText()) !== option) await this.press('Home');
    for (let step = 0; step < MOST_OPTIONS && (await chosen.innerText()) !== option; step += 1)
      await this.press('ArrowDown');
    expect(await chosen.innerText()).to.equal(option);
  }

  /** How often a pointer touched the page since it was opened. */
  async pointers(): Promise<number> {
    return Number(await this.page.evaluate(`sessionStorage.getItem('pointers')`));
  }
}
