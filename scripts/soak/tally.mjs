/** @typedef {{ method: 'GET' | 'POST', path: string, status: number, milliseconds: number }} Answered */

const ID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;
const MOST_NAMED = 20;

/** Counts answers and keeps what was wrong. */
export class Tally {
  /** @type {number[]} */
  #took = [];
  /** @type {Set<string>} */
  #routes = new Set();
  forms = 0;
  signIns = 0;
  uploads = 0;
  faults = 0;
  /** The first faults, each once. @type {Set<string>} */
  named = new Set();

  /** @param {Answered} answered */
  note({ method, path, status, milliseconds }) {
    this.#took.push(milliseconds);
    this.#routes.add(routeOf(path));
    if (status >= 400) this.fault(`${method} ${routeOf(path)} was answered with ${status}`);
  }

  /** @param {string} sentence */
  fault(sentence) {
    this.faults += 1;
    if (this.named.size < MOST_NAMED) this.named.add(sentence);
  }

  get requests() {
    return this.#took.length;
  }

  get routes() {
    return this.#routes.size;
  }

  /**
   * The time that so many of a hundred answers took at most, in milliseconds.
   * @param {number} percent
   */
  within(percent) {
    const sorted = this.#took.toSorted((a, b) => a - b);
    return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? 0;
  }
}

/**
 * An address without what differs between two people, so that no id reaches a report.
 * @param {string} path
 */
function routeOf(path) {
  return path.replace(/\?.*/, '').replaceAll(ID, '[id]');
}
