/** @typedef {import('node:http').IncomingMessage} Request */

/** A form with all its text. What is longer is a file. */
const mostForm = 1_000_000;
/** The framework takes 10 MiB from the routes and the pages that accept files. */
const mostFile = 10 * 1024 * 1024;
const fileRoutes =
  /^(\/api\/(receipts|evidence|practices|staff-files|payment-results)|\/budget-holder\/spending\/new|\/practitioner\/budgets\/[\w-]{36}\/spending\/new)(\?|$)/;

/** @param {Request} request */
const mostOf = ({ url = '' }) => (fileRoutes.test(url) ? mostFile : mostForm);

/**
 * Whether a request announces a longer body than its address takes.
 * @param {Request} request
 */
export function isTooLong(request) {
  return Number(request.headers['content-length'] ?? 0) > mostOf(request);
}

/**
 * Keeps a copy of the form that a request sends, for the page that offers to send it again. A body that grows
 * longer than its address takes ends the connection; it did not announce its length.
 * @param {Request} request
 * @returns {() => Buffer} what has come so far; empty where it is no form, or for a route that takes a file
 */
export function keepBody(request) {
  if (request.method !== 'POST') return () => Buffer.alloc(0);
  const most = mostOf(request);
  const isForm =
    !(most === mostFile && request.url?.startsWith('/api/')) &&
    /^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(request.headers['content-type'] ?? '');
  /** @type {Buffer[]} */
  const chunks = [];
  let bytes = 0;
  const push = request.push.bind(request);
  // The parser hands the body over by `push`; the application reads it as before.
  request.push = (/** @type {Buffer | null} */ chunk, encoding) => {
    bytes += chunk?.length ?? 0;
    if (bytes > most) {
      request.destroy();
      return false;
    }
    if (chunk && isForm) chunks.push(chunk);
    return push(chunk, encoding);
  };
  return () => Buffer.concat(chunks);
}
