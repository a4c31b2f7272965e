/**
 * The network address that a request comes from. Each proxy adds the address it was called from at the end of
 * X-Forwarded-For; only what our own proxies added can be believed.
 * @param {import('node:http').IncomingMessage} request
 * @param {number} proxies how many proxies in front are ours; 0: what the header says is not believed
 * @returns {string}
 */
export function clientAddress({ headers, socket }, proxies) {
  const forwarded = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  const chain = [...forwarded.filter(Boolean), socket.remoteAddress ?? 'unknown'];
  return chain.at(-1 - proxies) ?? chain[0] ?? 'unknown';
}
