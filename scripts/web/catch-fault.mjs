import { busyPage } from './busy-page.mjs';
import { faultPage } from './fault-page.mjs';
import { readSent } from './sent-form.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 */

const TOO_OFTEN = 429;

/**
 * Watches the answer to a browser's request for a page. Where the application gives 500 or worse before it
 * has sent anything, or says that this was too often, our page goes instead: the framework's own is blank
 * without JavaScript.
 * @param {Request} request
 * @param {Response} response
 * @param {{ number: string, sent: () => Buffer }} facts
 * @returns {{ answer: () => void }} `answer` sends the page at once
 */
export function catchFault(request, response, { number, sent }) {
  const own = { writeHead: response.writeHead, write: response.write, end: response.end };
  let isOurs = false;
  const answer = () => {
    if (isOurs || response.headersSent) return;
    isOurs = true;
    void sendPage(own, response, { request, number, sent });
  };
  const catches = () => {
    const hasPage = response.statusCode >= 500 || response.statusCode === TOO_OFTEN;
    if (!isOurs && !response.headersSent && hasPage && wantsPage(request)) answer();
    return isOurs;
  };
  Object.assign(response, {
    writeHead: (/** @type {number} */ status, /** @type {any[]} */ ...rest) => {
      response.statusCode = status;
      return catches() ? response : Reflect.apply(own.writeHead, response, [status, ...rest]);
    },
    write: (/** @type {any[]} */ ...args) => catches() || Reflect.apply(own.write, response, args),
    end: (/** @type {any[]} */ ...args) => (catches() ? response : Reflect.apply(own.end, response, args)),
  });
  return { answer };
}

/**
 * Whether a browser asks for a whole page. Its own scripts ask for data, and read the status.
 * @param {Request} request
 */
function wantsPage({ method, headers }) {
  if (method !== 'GET' && method !== 'POST') return false;
  if (headers.rsc || headers['next-action'] || headers['next-router-prefetch']) return false;
  return (headers.accept ?? '').includes('text/html');
}

/**
 * @param {{ writeHead: Response['writeHead'], end: Response['end'] }} own
 * @param {Response} response
 * @param {{ request: Request, number: string, sent: () => Buffer }} facts
 */
async function sendPage(own, response, { request, number, sent }) {
  const policy = response.getHeader('content-security-policy');
  const isBusy = response.statusCode === TOO_OFTEN;
  const { html, headers } = isBusy
    ? busyPage({ seconds: Number(response.getHeader('retry-after')) || 60, policy })
    : faultPage({ number, form: await readSent(request, sent()), policy });
  for (const name of ['content-length', 'content-encoding', 'transfer-encoding', 'etag', 'link', 'vary'])
    response.removeHeader(name);
  const status = isBusy ? TOO_OFTEN : Math.max(response.statusCode, 500);
  Reflect.apply(own.writeHead, response, [status, headers]);
  Reflect.apply(own.end, response, [request.method === 'HEAD' ? undefined : html]);
}
