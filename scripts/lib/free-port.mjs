import net from 'node:net';
import { Refusal } from './refusal.mjs';

/**
 * Whether this machine lets us listen on a port: undefined when it does, else the system's code
 * (`EADDRINUSE`, `EACCES`).
 * @param {number} port 0 asks for any
 * @param {string} [host] every address of the machine when left out
 * @returns {Promise<string | undefined>}
 */
export function whyNotListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (/** @type {NodeJS.ErrnoException} */ fault) => resolve(fault.code));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * A port of the loopback address that nothing listened on a moment ago.
 * @returns {Promise<number>}
 */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @throws {Refusal} when the port cannot be had
 */
export async function refuseTakenPort(port) {
  const code = await whyNotListen(port);
  if (!code) return;
  const other = `choose another, such as PORT=${port === 65_535 ? 3001 : port + 1}`;
  if (code === 'EACCES') throw new Refusal(`This user may not listen on port ${port}: ${other}.`);
  if (code !== 'EADDRINUSE') throw new Refusal(`Port ${port} cannot be used (${code}): ${other}.`);
  throw new Refusal(`Port ${port} is in use: stop the program that has it, or ${other}.`);
}
