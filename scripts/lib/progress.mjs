const heartbeat = 15_000;

/**
 * Does one step of a longer job and says so: when it begins, every 15 seconds while it lasts, and when it is
 * done.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  say(`… ${name}`);
  const timer = setInterval(() => say(`… ${name}, ${seconds()} so far`), heartbeat);
  try {
    const result = await work();
    say(`✓ ${name}, ${seconds()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/**
 * One line of progress.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`  ${line}\n`);
}
