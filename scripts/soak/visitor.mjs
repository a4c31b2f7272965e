import { formsIn } from './forms.mjs';

/**
 * A page as it was shown after all redirects.
 * @typedef {{ address: string, status: number, type: string, body: string }} Shown
 */

const MOST_REDIRECTS = 5;
const PATIENCE = 30_000;

/** A browser of one user: it keeps cookies and follows redirects. */
export class Visitor {
  /** @type {Map<string, string>} */
  #cookies = new Map();

  /**
   * @param {string} base
   * @param {import('./tally.mjs').Tally} tally counts every answer
   */
  constructor(base, tally) {
    this.base = base;
    this.tally = tally;
  }

  /** Forgets the session, as another browser has none. */
  forget() {
    this.#cookies.clear();
  }

  /**
   * @param {string} path
   * @returns {Promise<Shown>}
   */
  open(path) {
    return this.#send('GET', path);
  }

  /**
   * Fills in a form of a page and sends it as a browser without scripts does.
   * @param {Shown} page
   * @param {string} button the words on its button
   * @param {Record<string, string | Blob>} typed
   */
  submit(page, button, typed) {
    const form = formsIn(page.body).find((one) => one.button === button);
    if (!form) throw new Error(`${page.address} has no form with the button "${button}"`);
    const body = new FormData();
    for (const [name, value] of form.values) if (!(name in typed)) body.append(name, value);
    for (const [name, value] of Object.entries(typed)) body.append(name, value);
    return this.#send('POST', form.action || page.address, body);
  }

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {FormData} [body]
   * @returns {Promise<Shown>}
   */
  async #send(method, path, body) {
    let answer = await this.#ask(method, path, body);
    let address = path;
    for (let redirects = 0; answer.location !== null; redirects += 1) {
      if (redirects === MOST_REDIRECTS) throw new Error(`${path} redirects again and again`);
      const next = new URL(answer.location, new URL(address, this.base));
      address = next.pathname + next.search;
      answer = await this.#ask('GET', address);
    }
    return { address, status: answer.status, type: answer.type, body: answer.body };
  }

  /**
   * @param {'GET' | 'POST'} method
   * @param {string} path
   * @param {FormData} [body]
   */
  async #ask(method, path, body) {
    const began = performance.now();
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.base), {
      method,
      redirect: 'manual',
      headers: { accept: 'text/html', cookie, ...(body && { origin: this.base }) },
      signal: AbortSignal.timeout(PATIENCE),
      ...(body && { body }),
    });
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    this.#keepCookies(response.headers.getSetCookie());
    this.tally.note({ method, path, status: response.status, milliseconds: performance.now() - began });
    const location =
      response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    return { status: response.status, type, body: text, location };
  }

  /** @param {string[]} lines */
  #keepCookies(lines) {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '' || /max-age=0\b/i.test(line)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}
