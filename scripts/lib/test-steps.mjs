import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { dataFolder, tool } from './folders.mjs';
import { generate } from './generate.mjs';
import { Refusal } from './refusal.mjs';
import { capture } from './run.mjs';
import { runningStart } from './start-lock.mjs';
import { tallyCheck, tallyPlaywright, tallyVitest } from './tally.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<{ output: string, tally: import('./tally.mjs').Tally }>} run
 * @property {boolean} [needed] when it fails, nothing after it makes sense
 */

/** Everything `npm test` does, the cheapest first. @type {Step[]} */
export const testSteps = [
  { name: 'generated files', run: () => inProcess(generate), needed: true },
  check('types', 'tsc', '--noEmit'),
  check('biome', 'biome', 'check'),
  check('eslint', 'eslint', '.'),
  { name: 'import rules', run: importRules },
  check('unused code', 'knip'),
  { name: 'unit and architecture tests', run: () => vitest('unit', '!integration') },
  { name: 'integration tests', run: () => vitest('integration', 'integration') },
  { name: 'build', run: () => inProcess(buildForTest), needed: true },
  { name: 'browser tests', run: browserTests },
];

/** @returns {Step} */
function check(name, program, ...args) {
  return { name, run: async () => withTally(await capture(tool(program), args), tallyCheck) };
}

const withTally = (result, tally) => ({ output: result.output, tally: tally(result) });

async function inProcess(work) {
  await work();
  return { output: '', tally: { passed: 1, failed: 0 } };
}

/** dependency-cruiser is content when it finds nothing to look at; we are not. */
async function importRules() {
  const result = await capture(tool('depcruise'), [
    'app',
    'components',
    'lib',
    'tests',
    'instrumentation.ts',
    'proxy.ts',
    '--config',
    '.dependency-cruiser.cjs',
  ]);
  const saw = /\(([1-9]\d*) modules/.test(result.output);
  return withTally({ ...result, code: saw ? result.code : 1 }, tallyCheck);
}

/** A build under the feet of a running server would take its files away. */
function buildForTest() {
  return build(async (work) => {
    const other = runningStart();
    if (other) throw new Refusal(`Stop the npm start at ${other.publicUrl} first: the sources changed.`);
    await work();
  });
}

async function vitest(name, project) {
  const report = freshReport(name);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code, output } = await capture(tool('vitest'), ['run', '--project', project, ...reporters], {
    env: withoutDatabase(),
  });
  return { output, tally: tallyVitest(code, report) };
}

/** The set-up of the browser tests brings its own database and serves the build. */
async function browserTests() {
  const report = freshReport('browser');
  const env = {
    ...withoutDatabase(),
    CHROMIUM_PATH: await findChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const { code, output } = await capture(tool('playwright'), ['test', '--reporter=list,json'], { env });
  return { output, tally: tallyPlaywright(code, report) };
}

/** Tests bring their own database: they never touch the one that a developer has set. */
function withoutDatabase() {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, NODE_ENV: _mode, ...env } = process.env;
  return env;
}

function freshReport(name) {
  const folder = path.join(dataFolder, 'test-reports');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
