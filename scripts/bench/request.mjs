import http from 'node:http';

/**
 * One GET over a kept connection.
 * @param {string} url
 * @param {{ cookie?: string, agent?: http.Agent }} options
 * @returns {Promise<{ status: number, type: string, body: Buffer }>}
 */
export function get(url, { cookie, agent } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: cookie ? { cookie } : {} });
    request.once('error', reject);
    request.once('response', (response) => {
      /** @type {Buffer[]} */
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('error', reject);
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: String(response.headers['content-type'] ?? ''),
          body: Buffer.concat(chunks),
        }),
      );
    });
  });
}
