import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;
let other: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'phb-lock-'));
});
afterEach(() => {
  other?.kill();
  other = undefined;
  rmSync(folder, { recursive: true });
});

/** A program of this name at work, and its note in the data folder. */
function atWork(name: string, note: object = {}): void {
  const program = path.join(folder, name);
  writeFileSync(program, 'setInterval(() => undefined, 1_000);');
  other = spawn(process.execPath, [program]);
  writeFileSync(path.join(folder, 'start.json'), JSON.stringify({ pid: other.pid, ...note }));
}

/** The message to a second start or reset; nothing where it may go on. */
function startMessage(): string {
  const script = `const { refuseSecondStart } = await import('./scripts/lib/start-lock.mjs');
    try { refuseSecondStart(); } catch (refusal) { process.stdout.write(refusal.message); }`;
  const env = { ...process.env, PHB_DATA_DIR: folder };
  return spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', env })
    .stdout;
}

describe('one thing at a time in a data folder', () => {
  it('may go on where nothing else is at work', () => {
    expect(startMessage()).toBe('');
  });

  it.each(['start.mjs', 'dev.mjs'])('is shown where another %s serves', (name) => {
    atWork(name, { publicUrl: 'http://localhost:3456' });
    expect(startMessage()).toContain('already running at http://localhost:3456');
  });

  it('is asked to wait while the database is dropped or loaded', () => {
    atWork('db.mjs');
    expect(startMessage()).toContain('is being changed');
  });

  it('may go on where the noted process is gone, or is another program by now', () => {
    writeFileSync(
      path.join(folder, 'start.json'),
      JSON.stringify({ pid: 2 ** 22 - 7, publicUrl: 'http://localhost:1' }),
    );
    expect(startMessage()).toBe('');
    atWork('something-else.mjs');
    expect(startMessage()).toBe('');
  });
});
