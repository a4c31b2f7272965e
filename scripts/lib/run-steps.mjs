import { availableParallelism } from 'node:os';
import { Refusal } from './refusal.mjs';

/**
 * @typedef {import('./tally.mjs').Tally} Tally
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<{ output: string, tally: Tally }>} run
 * @property {boolean} [needed] when it fails, nothing after it makes sense
 */

/**
 * Runs steps in their order and counts. The last line is `N passed, N failed`.
 * @param {(Step | Step[])[]} steps those of an inner list need nothing of each other and run side by side
 * @returns {Promise<number>} the exit code
 */
export async function runSteps(steps) {
  /** @type {Tally[]} */
  const tallies = [];
  for (const step of steps) {
    const group = [step].flat();
    const done = await sideBySide(group);
    tallies.push(...done);
    if (group.some(({ needed }, place) => needed && done[place]?.failed)) break;
  }
  // What was never reached has not passed.
  const missed = steps.flat().slice(tallies.length);
  const failed = tallies.reduce((total, tally) => total + tally.failed, missed.length);
  const passed = tallies.reduce((total, tally) => total + tally.passed, 0);
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  return failed === 0 ? 0 : 1;
}

/**
 * As many at once as the machine has cores.
 * @param {Step[]} steps
 * @returns {Promise<Tally[]>} in the order of the steps
 */
async function sideBySide(steps) {
  /** @type {Tally[]} */
  const tallies = [];
  const waiting = [...steps.entries()];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) tallies[next[0]] = await runStep(next[1]);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return tallies;
}

/** @param {Step} step */
async function runStep({ name, run }) {
  const began = performance.now();
  process.stdout.write(`… ${name}\n`);
  const { output, tally } = await run().catch((fault) => ({
    output: fault instanceof Refusal ? fault.message : String(fault?.stack ?? fault),
    tally: { passed: 0, failed: 1, note: undefined },
  }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const note = tally.note ? ` (${tally.note})` : '';
  if (tally.failed) process.stdout.write(`${output.trimEnd()}\n`);
  const mark = tally.failed ? '✗' : '✓';
  process.stdout.write(
    `${mark} ${name}: ${tally.passed} passed, ${tally.failed} failed${note}, ${seconds} s\n`,
  );
  return tally;
}
