import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { dataFolder, tool } from './folders.mjs';
import { capture, runHere } from './run.mjs';
import { tallyPlaywright, tallyVitest } from './tally.mjs';

/**
 * A program that runs tests.
 * @typedef {object} Suite
 * @property {string} name
 * @property {'vitest' | 'playwright'} program
 * @property {string[]} args
 * @property {(report: string) => string[]} reporting arguments for a run with a counted report
 * @property {(code: number, report: string) => import('./tally.mjs').Tally} tally
 * @property {() => Promise<NodeJS.ProcessEnv>} [environment] what it needs as well as ours
 */

/** @type {Record<'unit' | 'integration' | 'browser', Suite>} */
export const suites = {
  unit: vitest('unit and architecture tests', 'unit'),
  integration: vitest('integration tests', 'integration'),
  // Their set-up brings its own database and serves the build.
  browser: {
    name: 'browser tests',
    program: 'playwright',
    args: ['test'],
    reporting: () => ['--reporter=list,json'],
    tally: tallyPlaywright,
    environment: async () => ({ CHROMIUM_PATH: await findChromium() }),
  },
};

/**
 * @param {string} name
 * @param {string} project
 * @returns {Suite}
 */
function vitest(name, project) {
  return {
    name,
    program: 'vitest',
    args: ['run', '--project', project],
    reporting: (report) => ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    tally: tallyVitest,
  };
}

/**
 * The whole suite as a step that is counted.
 * @param {keyof typeof suites} level
 * @returns {import('./run-steps.mjs').Step}
 */
export function suiteStep(level) {
  const { name, program, args, reporting, tally, environment } = suites[level];
  const run = async () => {
    const report = freshReport(level);
    const env = { ...withoutDatabase(), ...(await environment?.()), PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const { code, output } = await capture(tool(program), [...args, ...reporting(report)], { env });
    return { output, tally: tally(code, report) };
  };
  return { name, run };
}

/**
 * A suite, or the part of it that the program's own arguments choose, in this terminal.
 * @param {Suite} suite
 * @param {string[]} [chosen] paths, `-g name` and the like
 * @returns {Promise<number>} its exit code
 */
export async function runSuite({ program, args, environment }, chosen = []) {
  const env = { ...withoutDatabase(), ...(await environment?.()) };
  return runHere(tool(program), [...args, ...chosen], { env });
}

/** Tests bring their own database: they never touch the one that a developer has set. */
function withoutDatabase() {
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, NODE_ENV: _mode, ...env } = process.env;
  return env;
}

/** @param {string} name */
function freshReport(name) {
  const folder = path.join(dataFolder, 'test-reports');
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}
