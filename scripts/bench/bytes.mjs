import { gzipSync } from 'node:zlib';
import { get } from './request.mjs';

const LINK = /<a\b[^>]*\bhref="(\/[^"#]*)"/g;
// What is marked nomodule is for browsers that are out of use: no other loads it.
const SCRIPT = /<script\b(?![^>]*\bnomodule\b)[^>]*\bsrc="([^"]+)"/gi;
const UUID = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/**
 * `/people/0199…/timeline?page=2` and its like are one route.
 * @param {string} address
 */
const routeOf = (address) => address.replace(/\?.*/, '').replace(UUID, '[id]');

/**
 * Follows the links of an area from its home, each route once, and weighs what a page makes a browser load.
 * @param {string} base
 * @param {string} home
 * @param {string} cookie
 * @returns {Promise<{ route: string, scripts: number, bytes: number, html: number }[]>} bytes gzipped; html
 * as sent, gzipped
 */
export async function weigh(base, home, cookie) {
  const seen = new Map();
  const sizes = new Map();
  const queue = [home];
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    const route = routeOf(address);
    if (seen.has(route)) continue;
    const { status, type, body } = await get(base + address, { cookie });
    if (status !== 200 || !type.startsWith('text/html')) continue;
    const html = body.toString();
    const scripts = [
      ...new Set([...html.matchAll(SCRIPT)].map(([, src = '']) => src.replaceAll('&amp;', '&'))),
    ];
    let bytes = 0;
    for (const src of scripts) bytes += await sizeOf(base, src, sizes);
    seen.set(route, { route, scripts: scripts.length, bytes, html: gzipSync(body).length });
    queue.push(...[...html.matchAll(LINK)].map(([, href = '']) => href.replaceAll('&amp;', '&')));
  }
  return [...seen.values()].sort((a, b) => a.route.localeCompare(b.route));
}

/**
 * @param {string} base
 * @param {string} src
 * @param {Map<string, number>} sizes those already known
 * @returns {Promise<number>}
 */
async function sizeOf(base, src, sizes) {
  const known = sizes.get(src);
  if (known !== undefined) return known;
  const size = gzipSync((await get(new URL(src, base).href)).body).length;
  sizes.set(src, size);
  return size;
}
