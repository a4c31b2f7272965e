import http from 'node:http';
import { createRequire } from 'node:module';
import { root } from './lib/folders.mjs';
import { guarded } from './web/guard.mjs';

/**
 * The framework's own types would change what an environment is for every script.
 * @typedef {object} Application
 * @property {() => Promise<void>} prepare
 * @property {() => Promise<void>} close
 * @property {() => import('./web/guard.mjs').Handler} getRequestHandler
 *
 * @type {(options: { dev: boolean, dir: string, port: number, hostname?: string }) => Application}
 */
const next = createRequire(import.meta.url)('next');
const port = Number(process.env.PORT || 3000);
const hostname = process.env.HOST || undefined;
process.title = 'phb-web';

/**
 * The web server: the built application behind a guard that answers faults with a page of the service's own
 * and keeps what is sent within limits.
 */
const application = next({ dev: false, dir: root, port, ...(hostname && { hostname }) });
// Reads the settings: where one is missing or wrong, the process names it and ends here.
await application.prepare();
const handle = guarded(application.getRequestHandler(), {
  publicUrl: process.env.PUBLIC_URL,
  proxies: Number(process.env.TRUSTED_PROXIES || 0),
});
const server = http.createServer((request, response) => void handle(request, response));

// A photo of 10 MB over a slow phone line needs its time; a half-sent header does not.
server.requestTimeout = 180_000;
server.headersTimeout = 20_000;

server.listen(port, hostname);

// At a signal it takes no more connections, finishes what it has begun, and ends.
for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, () => server.close(() => void application.close().then(() => process.exit(0))));
