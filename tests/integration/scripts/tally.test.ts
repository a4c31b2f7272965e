import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { tallyCheck, tallyPlaywright, tallyVitest } from '../../../scripts/lib/tally.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'phb-tally-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
  const file = path.join(folder, 'report.json');
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('the sum of npm test', () => {
  it('counts a check as one', () => {
    expect(tallyCheck({ code: 0 })).toEqual({ passed: 1, failed: 0 });
    expect(tallyCheck({ code: 2 })).toEqual({ passed: 0, failed: 1 });
  });

  it('counts every test, and one tried twice as failed', () => {
    expect(tallyVitest(1, report({ numPassedTests: 7, numFailedTests: 2 }))).toEqual({
      passed: 7,
      failed: 2,
    });
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3 };
    expect(tallyPlaywright(1, report({ stats }))).toEqual({ passed: 5, failed: 2 });
  });

  it('takes a step that ran no test, or left no report, for failed', () => {
    const none = { passed: 0, failed: 1, note: 'no test ran' };
    expect(tallyVitest(0, report({ numPassedTests: 0, numFailedTests: 0 }))).toEqual(none);
    expect(tallyPlaywright(0, path.join(folder, 'missing.json'))).toEqual(none);
  });

  it('does not call a step passed that ended badly with every test green', () => {
    expect(tallyVitest(1, report({ numPassedTests: 3, numFailedTests: 0 }))).toMatchObject({ failed: 1 });
  });
});
