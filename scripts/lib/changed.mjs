import { git } from './git.mjs';
import { runSuite, suites } from './suites.mjs';

/**
 * The tests that import a file changed since the branch left its origin, committed or not, in this terminal.
 * Architecture tests read every source and import none, so all of them run; so do the tests of the database
 * when its schema changed. Stops at the first suite that fails.
 * @returns {Promise<number>} the exit code
 */
export async function runChanged() {
  const base = changedSince();
  const code =
    (await runSuite(suites.unit, ['tests/architecture'])) ||
    (await runSuite({ ...suites.unit, args: ['run', '--changed', base] }));
  if (code || !touches(base, 'prisma')) return code;
  return runSuite(suites.integration, ['tests/integration/database']);
}

/** Where this branch left what it will be merged into; HEAD when there is no origin. */
function changedSince() {
  const candidates = ['@{upstream}', 'origin/HEAD', 'origin/main'];
  const found = candidates.map((name) => git('merge-base', 'HEAD', name)).find(Boolean);
  return found ?? 'HEAD';
}

/**
 * @param {string} base
 * @param {string} folder
 */
function touches(base, folder) {
  const known = git('diff', '--name-only', base, '--', folder);
  const fresh = git('ls-files', '--others', '--exclude-standard', '--', folder);
  return Boolean(known || fresh);
}
