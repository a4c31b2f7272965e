import { build } from './build.mjs';
import { checkSteps } from './checks.mjs';
import { generate } from './generate.mjs';
import { Refusal } from './refusal.mjs';
import { runningStart } from './start-lock.mjs';
import { suiteStep } from './suites.mjs';

/** @typedef {import('./run-steps.mjs').Step} Step */

/** @type {Step} */
export const generatedFiles = { name: 'generated files', run: () => inProcess(generate), needed: true };

/** The build that browser tests are served from. @type {Step} */
export const freshBuild = { name: 'build', run: () => inProcess(buildForTest), needed: true };

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

/** A build under the feet of a running server would take its files away. */
function buildForTest() {
  return build(async (work) => {
    const other = runningStart();
    if (other) throw new Refusal(`Stop the npm start at ${other.publicUrl} first: the sources changed.`);
    await work();
  });
}
