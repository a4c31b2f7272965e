import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { refuseUnusableFolders } from './lib/disk.mjs';
import { step } from './lib/progress.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';

/**
 * `npm test`: every check and every test; the last line is `N passed, N failed`. `npm run test:unit`,
 * `test:integration`, `test:browser` and `test:changed` run a part, which the arguments narrow further.
 */
await runCommand(async () => {
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url), {
    dev: true,
    before: refuseUnusableFolders,
  });
  if (elsewhere !== undefined) return elsewhere;
  const [part, ...chosen] = process.argv.slice(2);
  return part ? runPart(part, chosen) : runEverything();
});

async function runEverything() {
  const { runSteps } = await import('./lib/run-steps.mjs');
  const { testSteps } = await import('./lib/test-steps.mjs');
  return runSteps(testSteps);
}

/**
 * @param {string} part
 * @param {string[]} chosen
 */
async function runPart(part, chosen) {
  const { generatedFiles, buildForTest } = await import('./lib/test-steps.mjs');
  const { runSuite, suites } = await import('./lib/suites.mjs');
  const { runChanged } = await import('./lib/changed.mjs');
  /** @type {Record<string, () => Promise<number>>} */
  const parts = {
    unit: () => runSuite(suites.unit, chosen),
    integration: () => runSuite(suites.integration, chosen),
    browser: async () => {
      await buildForTest((work) => step('Building the application', work));
      return runSuite(suites.browser, chosen);
    },
    changed: runChanged,
  };
  const run = parts[part];
  if (!run) throw new Refusal(`There is no part "${part}": say which of ${Object.keys(parts).join(', ')}.`);
  await generatedFiles.run();
  return run();
}
