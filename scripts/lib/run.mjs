import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './folders.mjs';
import { Refusal } from './refusal.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/** Loaded into programs that run on this Node, so that none outlives a command that was killed. */
export const lifeline = pathToFileURL(path.join(root, 'scripts/lib/exit-with-parent.mjs')).href;

/** Ends every program that `capture` and `must` still wait for. */
export function endPrograms() {
  for (const child of children) child.kill('SIGTERM');
}

/**
 * Runs a program to its end and keeps what it wrote.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, onLine?: (line: string) => void }} [options] `onLine` sees each line as
 * it comes
 * @returns {Promise<{ code: number, output: string }>} code 1 also when a signal ended it
 */
export function capture(program, args, { env = process.env, onLine } = {}) {
  return new Promise((resolve, reject) => {
    const ours = program === process.execPath;
    const child = spawn(program, ours ? ['--import', lifeline, ...args] : args, {
      cwd: root,
      env: { ...env, PHB_PARENT: String(process.pid) },
      stdio: ours ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
    });
    children.add(child);
    let output = '';
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk;
      if (onLine) for (const line of String(chunk).split('\n')) if (line.trim()) onLine(line);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => {
      children.delete(child);
      resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * Runs a program in this terminal: what it writes is seen at once, and Ctrl-C reaches it.
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 1 also when a signal ended it
 */
export function runHere(program, args, { env = process.env } = {}) {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  // Ctrl-C reaches the child by itself; we wait until it has ended.
  process.on('SIGINT', () => undefined);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

/**
 * Runs a program that must succeed.
 * @param {string} what names the work in the refusal, such as "The build"
 * @param {string} program
 * @param {string[]} args
 * @param {Parameters<typeof capture>[2]} [options]
 * @throws {Refusal} with the end of what it wrote
 */
export async function must(what, program, args, options) {
  const { code, output } = await capture(program, args, options);
  if (code !== 0) throw new Refusal(`${what} failed:\n${output.trim().split('\n').slice(-40).join('\n')}`);
}
