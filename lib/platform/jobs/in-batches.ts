import 'server-only';

/** Rows in one transaction: about a second, far below the time that a statement may take. */
const BATCH = 5_000;

/**
 * Repeats a piece of work that does at most so many rows, until it finds fewer. Each is a transaction of its
 * own, so that no lock is held for long and a fault loses little. @returns how many rows in all
 */
export async function inBatches(work: (most: number) => Promise<number>, most = BATCH): Promise<number> {
  let all = 0;
  for (;;) {
    const done = await work(most);
    all += done;
    if (done < most) return all;
  }
}
