import net from 'node:net';

/**
 * Whether this machine lets us listen on a port: undefined when it does, else the system's code (`EADDRINUSE`, `EACCES`).
 * @param {number} port 0 asks for any
 * @param {string} [host] every address of the machine when left out
 * @returns {Promise<string | undefined>}
 */
export function whyNotListen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (fault) => resolve(fault.code));
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
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
