import { expect, type Locator, type Page } from '@playwright/test';
import { runAxe } from '../support/axe';
import { recordAxe } from '../support/axe-record';
import { isReadable } from '../support/readable';
import { hasScriptsOff } from '../support/scripts-off';

/** One screen as a person meets it: reached by its path, known by its heading, operated by its labels. */
export abstract class PageObject {
  /** The route as its folder spells it, such as `/practitioner/people/[personId]`. */
  abstract readonly route: string;
  abstract readonly heading: string | RegExp;
  protected readonly ids: readonly string[];

  /** @param ids the values of the route's brackets, in order */
  constructor(
    protected readonly page: Page,
    ...ids: string[]
  ) {
    this.ids = ids;
  }

  get path(): string {
    let place = 0;
    return this.route.replace(/\[\w+\]/g, () => this.ids[place++] ?? '[missing]');
  }

  get errorSummary(): Locator {
    return this.page.getByRole('alert').filter({ hasText: 'There is a problem' });
  }

  /**
   * The element that takes the focus when a form comes back: around the alert, or some screen readers lose
   * one of the two.
   */
  get focusedSummary(): Locator {
    return this.page.locator('.nhsuk-error-summary:focus');
  }

  /** The success message a page shows after something was done. */
  get banner(): Locator {
    return this.page.locator('.nhsuk-notification-banner');
  }

  async open(): Promise<this> {
    await this.page.goto(this.path);
    return this.arrive();
  }

  /**
   * Waits for this screen and refuses it when axe finds a WCAG 2.2 A or AA fault, or it is hard to read for
   * its readers.
   */
  async arrive(): Promise<this> {
    await expect(this.page.getByRole('heading', { level: 1, name: this.heading })).toBeVisible();
    await this.isAccessible();
    return this;
  }

  async isAccessible(): Promise<void> {
    if (hasScriptsOff(this.page.context())) return;
    const { rules, violations } = await runAxe(this.page);
    recordAxe({ path: new URL(this.page.url()).pathname, rules, violations });
    expect(violations, `axe on ${this.route}`).toEqual([]);
    await isReadable(this.page, this.route);
  }

  /**
   * Refused: the summary has the message and, where a script can move it, the focus; the title says so. What
   * comes back is held to axe too.
   */
  async isRefused(message: string | RegExp): Promise<void> {
    await expect(this.errorSummary).toContainText(message);
    if (!hasScriptsOff(this.page.context())) await expect(this.focusedSummary).toBeVisible();
    await expect(this.page).toHaveTitle(/^Error: /);
    await this.isAccessible();
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses a link of the page; the kit gives those that look like buttons the role of one. */
  async follow(name: string | RegExp): Promise<void> {
    const main = this.page.getByRole('main');
    await main.getByRole('link', { name }).or(main.getByRole('button', { name })).first().click();
  }

  /** Fills a date's three boxes. @param legend of the group @param date `YYYY-MM-DD` */
  async fillDate(legend: string | RegExp, date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    const group = this.page.getByRole('group', { name: legend });
    await group.getByLabel('Day').fill(day);
    await group.getByLabel('Month').fill(month);
    await group.getByLabel('Year').fill(year);
  }
}
