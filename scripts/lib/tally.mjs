import { existsSync, readFileSync } from 'node:fs';

/**
 * What a step came to. A check counts as one; a test step as many as it ran.
 * @typedef {{ passed: number, failed: number, note?: string }} Tally
 */

/**
 * @param {{ code: number }} result of a program that only says yes or no
 * @returns {Tally}
 */
export function tallyCheck({ code }) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {number} code the exit code of vitest
 * @param {string} report its JSON report
 * @returns {Tally}
 */
export function tallyVitest(code, report) {
  const { numPassedTests = 0, numFailedTests = 0 } = readReport(report);
  return honest(code, numPassedTests, numFailedTests);
}

/**
 * A test that passed only at the second try has failed.
 * @param {number} code the exit code of Playwright
 * @param {string} report its JSON report
 * @returns {Tally}
 */
export function tallyPlaywright(code, report) {
  const { expected = 0, unexpected = 0, flaky = 0 } = readReport(report).stats ?? {};
  return honest(code, expected, unexpected + flaky);
}

/**
 * A step that ran nothing, or ended badly without naming a failed test, has failed all the same.
 * @param {number} code
 * @param {number} passed
 * @param {number} failed
 * @returns {Tally}
 */
function honest(code, passed, failed) {
  if (passed + failed === 0) return { passed: 0, failed: 1, note: 'no test ran' };
  if (code !== 0 && failed === 0) return { passed, failed: 1, note: `it ended with code ${code}` };
  return { passed, failed };
}

/** @param {string} file */
function readReport(file) {
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8') || '{}');
}
