import { weigh } from './bench/bytes.mjs';
import { measure } from './bench/load.mjs';
import { openSessions } from './bench/sessions.mjs';
import { build } from './lib/build.mjs';
import { freePort } from './lib/free-port.mjs';
import { generate } from './lib/generate.mjs';
import { runCommand } from './lib/refusal.mjs';
import { serve } from './lib/serve.mjs';

/**
 * `npm run bench`: what each page weighs, and how many a second one server process answers, on loopback
 * alone. Nothing is added to the product to measure it: the page to compare with is /signed-out, the emptiest
 * there is.
 */
await runCommand(async () => {
  await generate();
  await build();
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const { DATABASE_OWNER_URL: ownerUrl = '', ...env } = process.env;
  const cookies = await openSessions(ownerUrl);
  const settings = { NODE_ENV: 'production', HOST: '127.0.0.1', PUBLIC_URL: base, LOG_LEVEL: 'error' };
  const server = await serve({ port, env: { ...env, PORT: String(port), ...settings }, stdout: 'ignore' });
  try {
    await tellWeights(base, cookies);
    await tellRates(base, cookies);
  } finally {
    await server.stop();
  }
});

/**
 * @param {string} base
 * @param {import('./bench/sessions.mjs').Cookies} cookies
 */
async function tellWeights(base, cookies) {
  say('JavaScript of each page, gzipped, and its HTML');
  const warnedRoutes = new Set();
  for (const [area, cookie] of Object.entries(cookies))
    for (const { route, scripts, bytes, html } of await weigh(base, `/${area}`, cookie)) {
      if (warnedRoutes.has(route)) continue;
      warnedRoutes.add(route);
      say(`${route.padEnd(60)} ${kilobytes(bytes)} in ${scripts} files, HTML ${kilobytes(html)}`);
    }
}

/**
 * @param {string} base
 * @param {import('./bench/sessions.mjs').Cookies} cookies
 */
async function tellRates(base, cookies) {
  const targets = [
    { name: '/signed-out (empty page)', url: `${base}/signed-out`, cookie: cookies.commissioner },
    { name: '/commissioner', url: `${base}/commissioner`, cookie: cookies.commissioner },
    { name: '/practitioner', url: `${base}/practitioner`, cookie: cookies.practitioner },
    { name: '/budget-holder', url: `${base}/budget-holder`, cookie: cookies['budget-holder'] },
    { name: '/commissioner/people', url: `${base}/commissioner/people`, cookie: cookies.commissioner },
  ];
  say('Pages a second over 16 connections: median of 4 interleaved rounds, and their range');
  const rates = await measure(targets);
  const empty = rates[0]?.median ?? Number.NaN;
  for (const { name, median, low, high } of rates) {
    const part = (median / empty).toFixed(2);
    say(
      `${name.padEnd(30)} ${median.toFixed(0)} (${low.toFixed(0)} to ${high.toFixed(0)}), ${part} of the empty page`,
    );
  }
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} kB`;
}

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}
