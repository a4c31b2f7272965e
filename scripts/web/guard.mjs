import { randomBytes } from 'node:crypto';
import { catchFault } from './catch-fault.mjs';
import { clientAddress } from './client-address.mjs';
import { isTooLong, keepBody } from './sent-body.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Response
 * @typedef {(request: Request, response: Response) => unknown} Handler
 */

/**
 * What the guard knows of the installation.
 * @typedef {object} Site
 * @property {string} [publicUrl] the address that browsers use: a proxy in front need not pass it on, and no
 *   header may say another
 * @property {number} [proxies] how many proxies in front are ours
 */

/**
 * Wraps the application: each request gets a number that its log lines carry, a body that is too long is
 * refused before it is read, and a fault is answered with our own page, which needs no script.
 * @param {Handler} handle
 * @param {Site} [site]
 * @returns {(request: Request, response: Response) => Promise<void>}
 */
export function guarded(handle, { publicUrl, proxies = 0 } = {}) {
  const address = publicUrl ? new URL(publicUrl) : undefined;
  return async (request, response) => {
    const number = numberOf(request);
    request.headers['x-request-id'] = number;
    request.headers['x-client-address'] = clientAddress(request, proxies);
    if (address) {
      request.headers['x-forwarded-host'] = address.host;
      request.headers['x-forwarded-proto'] = address.protocol.slice(0, -1);
    }
    if (request.method === 'TRACE') {
      // The framework cannot read it and would answer with a fault.
      response.writeHead(405, {
        allow: 'GET, HEAD, OPTIONS, POST',
        'content-type': 'text/plain; charset=utf-8',
      });
      response.end('This service does not use this method.');
      return;
    }
    if (isTooLong(request)) {
      response.writeHead(413, { connection: 'close', 'content-type': 'text/plain; charset=utf-8' });
      response.end('This is too large to send.');
      return;
    }
    const fault = catchFault(request, response, { number, sent: keepBody(request) });
    try {
      await handle(request, response);
    } catch {
      // The framework has logged it.
      fault.answer();
    }
  };
}

/**
 * The number that a proxy gave the request, where it is one that may be logged; otherwise a new one.
 * @param {Request} request
 */
function numberOf(request) {
  const given = request.headers['x-request-id'];
  return /^[\w-]{8,64}$/.exec(String(given ?? ''))?.[0] ?? randomBytes(8).toString('hex');
}
