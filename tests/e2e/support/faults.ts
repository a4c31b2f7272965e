import type { BrowserContext } from '@playwright/test';

/** What a browser complained of while a test ran: broken scripts, refused content, failed requests. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Says that the test brings about this complaint itself, such as a page that is not there. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()} ${message.location().url}`);
    });
    context.on('weberror', (fault) => this.#seen.push(`page: ${fault.error()}`));
  }

  get unexpected(): string[] {
    return this.#seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}
