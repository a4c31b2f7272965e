import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeFindings } from './axe';

const folder = path.join(import.meta.dirname, '../../../test-results');
const lines = path.join(folder, 'axe.jsonl');

/** What axe found on one screen. */
export type AxeLine = AxeFindings & { path: string };

export function startRecord(): void {
  mkdirSync(folder, { recursive: true });
  rmSync(lines, { force: true });
}

export function recordAxe(line: AxeLine): void {
  appendFileSync(lines, `${JSON.stringify(line)}\n`);
}

/** Writes test-results/axe.json and says in one line how much was looked at. */
export function tellRecord(): void {
  if (!existsSync(lines)) return;
  const all = readFileSync(lines, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as AxeLine);
  const summary = {
    screens: all.length,
    paths: new Set(all.map((line) => line.path)).size,
    rules: new Set(all.flatMap(({ rules }) => rules)).size,
    violations: all.reduce((sum, { violations }) => sum + violations.length, 0),
  };
  writeFileSync(path.join(folder, 'axe.json'), `${JSON.stringify(summary)}\n`);
  const { screens, paths, rules, violations } = summary;
  process.stdout.write(`axe: ${screens} screens, ${paths} paths, ${rules} rules, ${violations} violations\n`);
}
