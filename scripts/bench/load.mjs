import http from 'node:http';
import { get } from './request.mjs';

const CONNECTIONS = 16;
const WARM_UP = 5_000;
const ROUND = 4_000;
const ROUNDS = 4;

/** @typedef {{ name: string, url: string, cookie: string }} Target */

/**
 * Requests a second of each target: warmed up, then measured in rounds that take turns, so that what else the
 * machine does falls on all alike.
 * @param {Target[]} targets
 * @returns {Promise<{ name: string, median: number, low: number, high: number }[]>}
 */
export async function measure(targets) {
  for (const target of targets) await run(target, WARM_UP);
  const measured = targets.map((target) => ({ target, rates: /** @type {number[]} */ ([]) }));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { target, rates } of measured) rates.push(await run(target, ROUND));
  return measured.map(({ target, rates }) => summary(target.name, rates));
}

/**
 * @param {Target} target
 * @param {number} milliseconds
 * @returns {Promise<number>} requests a second; throws when an answer is not 200
 */
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

/**
 * @param {string} name
 * @param {number[]} rates at least one
 */
function summary(name, rates) {
  const sorted = rates.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const halves = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  const median = halves.reduce((total, rate) => total + rate, 0) / halves.length;
  return { name, median, low: Math.min(...rates), high: Math.max(...rates) };
}
