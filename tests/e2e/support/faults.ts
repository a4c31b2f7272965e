import type { BrowserContext, ConsoleMessage, WebError } from '@playwright/test';

/** What a browser complained of while a test ran: broken scripts, refused content, failed requests. */
export class Faults {
  readonly #seen: string[] = [];
  readonly #expected: RegExp[] = [];
  readonly #unwatch: (() => void)[] = [];

  /** Says that the test brings about this complaint itself, such as a page that is not there. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  watch(context: BrowserContext): void {
    const onConsole = (message: ConsoleMessage) => {
      if (message.type() === 'error') this.#seen.push(`console: ${message.text()} ${message.location().url}`);
    };
    const onError = (fault: WebError) => this.#seen.push(`page: ${fault.error()}`);
    context.on('console', onConsole);
    context.on('weberror', onError);
    this.#unwatch.push(() => context.off('console', onConsole).off('weberror', onError));
  }

  /** A browser may outlive the test. */
  unwatch(): void {
    for (const stop of this.#unwatch) stop();
  }

  get unexpected(): string[] {
    return this.#seen.filter((text) => !this.#expected.some((pattern) => pattern.test(text)));
  }
}
