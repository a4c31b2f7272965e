import { build } from './build.mjs';
import { checkSteps } from './checks.mjs';
import { generate } from './generate.mjs';
import { Refusal } from './refusal.mjs';
import { runningStart } from './start-lock.mjs';
import { suiteStep } from './suites.mjs';

/** @typedef {import('./run-steps.mjs').Step} Step */

/** @type {Step} */
export const generatedFiles = { name: 'generated files', run: () => inProcess(generate), needed: true };

/** @type {Step} */
const freshBuild = { name: 'build', run: () => inProcess(() => buildForTest()), needed: true };

/** Everything `npm test` does, the cheapest first. */
export const testSteps = [
  generatedFiles,
  checkSteps,
  suiteStep('unit'),
  suiteStep('integration'),
  freshBuild,
  suiteStep('browser'),
];

/** @param {() => Promise<unknown>} work */
async function inProcess(work) {
  await work();
  return { output: '', tally: { passed: 1, failed: 0 } };
}

/**
 * The build that browser tests are served from. A build under the feet of a running server would take its
 * files away.
 * @param {(work: () => Promise<void>) => Promise<void>} [around] how to report the work when there is some
 */
export function buildForTest(around = (work) => work()) {
  return build(async (work) => {
    const other = runningStart();
    if (other) throw new Refusal(`Stop the npm start at ${other.publicUrl} first: the sources changed.`);
    await around(work);
  });
}
