import http from 'node:http';
import { get } from './request.mjs';

const CONNECTIONS = 16;
const WARM_UP = 5_000;
const ROUND = 4_000;
const ROUNDS = 4;

/**
 * Requests a second of each target: warmed up, then measured in rounds that take turns, so that what else the machine does
 * falls on all alike.
 * @param {{ name: string, url: string, cookie: string }[]} targets
 * @returns {Promise<{ name: string, median: number, low: number, high: number }[]>}
 */
export async function measure(targets) {
  for (const target of targets) await run(target, WARM_UP);
  const rates = new Map(targets.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const target of targets) rates.get(target.name).push(await run(target, ROUND));
  return targets.map(({ name }) => summary(name, rates.get(name)));
}

/** @returns {Promise<number>} requests a second; throws when an answer is not 200 */
async function run({ url, cookie, name }, milliseconds) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const began = performance.now();
  const until = began + milliseconds;
  let answered = 0;
  const client = async () => {
    while (performance.now() < until) {
      const { status } = await get(url, { cookie, agent });
      if (status !== 200) throw new Error(`${name} answered ${status}`);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, client));
  agent.destroy();
  return (answered * 1_000) / (performance.now() - began);
}

function summary(name, rates) {
  const sorted = rates.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const median = (sorted[Math.ceil(middle) - 1] + sorted[Math.floor(middle)]) / 2;
  return { name, median, low: sorted[0], high: sorted.at(-1) };
}
