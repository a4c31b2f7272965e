import 'server-only';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

const EVERY_MS = 100;
/** The whole process, with what WebAssembly and the picture library take outside JavaScript. */
const MOST_MEMORY = 900_000_000;
/** Before the file is read: Node, the loader and a library. */
const START_SECONDS = 2;
/** A machine that is busy gives a child little time; then its processor time counts, up to this multiple. */
const PATIENCE = 10;
const PAGE_BYTES = 4096;
const TICKS_A_SECOND = 100;

/**
 * Calls `tooMuch` when a child has used more seconds of a processor than it may, or too much memory. Where
 * the system does not say what a process uses, the clock alone decides.
 * @returns ends the watch
 */
export function watchUse(child: ChildProcess, seconds: number, tooMuch: () => void): () => void {
  const began = performance.now();
  const timer = setInterval(() => {
    const use = useOf(child.pid);
    const elapsed = (performance.now() - began) / 1000;
    const used = use?.seconds ?? elapsed;
    if (used > seconds + START_SECONDS || elapsed > seconds * PATIENCE + START_SECONDS) tooMuch();
    if (use && use.memory > MOST_MEMORY) tooMuch();
  }, EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * From Linux's /proc, which is no disk: a read that waits for the pool of threads could wait for a
 * sign-in.
 */
function useOf(pid: number | undefined): { seconds: number; memory: number } | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [user, system, pages] = [fields[11], fields[12], fields[21]].map(Number);
    if (user === undefined || system === undefined || pages === undefined) return null;
    return { seconds: (user + system) / TICKS_A_SECOND, memory: pages * PAGE_BYTES };
  } catch {
    return null;
  }
}
