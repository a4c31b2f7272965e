import { tool } from './folders.mjs';
import { capture, runHere } from './run.mjs';
import { tallyCheck } from './tally.mjs';

/**
 * A program that says yes or no to the sources.
 * @typedef {object} Check
 * @property {string} name
 * @property {string} program as npm installed it
 * @property {string[]} args
 * @property {string[]} [fixArgs] what makes the same program mend what it can
 * @property {RegExp} [proof] must be found in its output: some programs are content when they find nothing to
 * check
 */

const cruised = ['app', 'components', 'lib', 'tests', 'instrumentation.ts', 'proxy.ts'];

/** The longest first: they run side by side. @type {Check[]} */
const checks = [
  { name: 'eslint', program: 'eslint', args: ['.'], fixArgs: ['.', '--fix'] },
  { name: 'types', program: 'tsc', args: ['--noEmit', '--project', 'tsconfig.check.json'] },
  { name: 'types of scripts', program: 'tsc', args: ['--noEmit', '--project', 'tsconfig.scripts.json'] },
  { name: 'biome', program: 'biome', args: ['check'], fixArgs: ['check', '--write'] },
  {
    name: 'import rules',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', ...cruised],
    proof: /\(([1-9]\d*) modules/,
  },
  { name: 'unused code', program: 'knip', args: [] },
];

/** The checks as steps of `npm test` and of `npm run check`. @type {import('./run-steps.mjs').Step[]} */
export const checkSteps = checks.map((check) => ({ name: check.name, run: () => runCheck(check) }));

/** @param {Check} check */
async function runCheck({ program, args, proof }) {
  const { code, output } = await capture(tool(program), args);
  return { output, tally: tallyCheck({ code: proof && !proof.test(output) ? 1 : code }) };
}

/**
 * Mends what biome and eslint can mend by themselves, in this terminal.
 * @returns {Promise<number>} 1 when something is left that only a person can mend
 */
export async function fixSources() {
  let worst = 0;
  for (const { program, fixArgs } of checks)
    if (fixArgs) worst = Math.max(worst, (await runHere(tool(program), fixArgs)) === 0 ? 0 : 1);
  return worst;
}
