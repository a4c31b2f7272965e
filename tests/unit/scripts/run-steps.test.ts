import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../../scripts/lib/refusal.mjs';
import { runSteps } from '../../../scripts/lib/run-steps.mjs';

let said = '';
let ran: string[] = [];

beforeEach(() => {
  said = '';
  ran = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += text;
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** A step that notes its turn and comes to so many passed and failed. */
function step(name: string, passed: number, failed: number, needed = false) {
  const run = async () => {
    ran.push(name);
    return { output: `what ${name} wrote`, tally: { passed, failed } };
  };
  return { name, run, needed };
}

describe('the steps of npm test', () => {
  it('are counted together, and one that failed shows what it wrote', async () => {
    expect(await runSteps([step('types', 1, 0), [step('biome', 1, 0), step('unit', 7, 2)]])).toBe(1);
    expect(said).toMatch(/\n9 passed, 2 failed\n$/);
    expect(said).toContain('what unit wrote');
    expect(said).not.toContain('what types wrote');
  });

  it('end well when each has passed', async () => {
    expect(await runSteps([step('types', 1, 0), [step('unit', 7, 0)]])).toBe(0);
  });

  it('stop after a failure of what the others need, and what was never reached counts as failed', async () => {
    const after = [step('biome', 1, 0), step('eslint', 1, 0)];
    expect(await runSteps([step('generated files', 0, 1, true), after])).toBe(1);
    expect(ran).toEqual(['generated files']);
    expect(said).toMatch(/\n0 passed, 3 failed\n$/);
  });

  it('go on after a failure that the others do not need', async () => {
    await runSteps([step('types', 0, 1), step('unit', 7, 0)]);
    expect(ran).toEqual(['types', 'unit']);
  });

  it('fail with the sentence of a refusal, without a stack trace', async () => {
    const refuse = async () => {
      throw new Refusal('The disk is full.');
    };
    expect(await runSteps([{ name: 'build', run: refuse }])).toBe(1);
    expect(said).toContain('… build\nThe disk is full.\n✗ build: 0 passed, 1 failed');
  });
});
