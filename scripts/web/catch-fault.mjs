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
    if (isAction(request)) sendNumber(own, response, number);
    else void sendPage(own, response, { request, number, sent });
  };
  const catches = () => {
    if (isOurs || response.headersSent) return isOurs;
    const isFault = response.statusCode >= 500;
    const isShown = (isFault || response.statusCode === TOO_OFTEN) && wantsPage(request);
    if (isShown || (isFault && isUntold(request, response))) answer();
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
 * Whether a script sent a form.
 * @param {Request} request
 */
const isAction = ({ headers }) => headers['next-action'] !== undefined;

/**
 * Whether a form that a script sent would get an answer without the number of its fault.
 * @param {Request} request
 * @param {Response} response
 */
function isUntold(request, response) {
  return isAction(request) && !String(response.getHeader('content-type')).startsWith('text/x-component');
}

/**
 * Answers a script in the words that components/forms/answer-fault.ts reads.
 * @param {{ writeHead: Response['writeHead'], end: Response['end'] }} own
 * @param {Response} response
 * @param {string} number
 */
function sendNumber(own, response, number) {
  for (const name of response.getHeaderNames()) response.removeHeader(name);
  Reflect.apply(own.writeHead, response, [
    Math.max(response.statusCode, 500),
    { 'content-type': 'text/plain' },
  ]);
  Reflect.apply(own.end, response, [`Fault ${number}`]);
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
