import { say } from './progress.mjs';
import { Refusal } from './refusal.mjs';

/** So often within these minutes a part that died is started again. Oftener, it will not stay up. */
const most = 5;
const minutes = 10;

/** @param {number} milliseconds */
const pause = (milliseconds) =>
  new Promise((resolve) => setTimeout(() => resolve(milliseconds), milliseconds));

/**
 * Counts restarts.
 * @param {string} what the part, for its sentences, such as "The server"
 */
export function restartCount(what) {
  /** @type {number[]} */
  let recent = [];
  let all = 0;
  return {
    /** How many there were. */
    all: () => all,
    /**
     * Allows one more and says so.
     * @param {string} why
     * @throws {Refusal} when there were too many lately
     */
    one(why) {
      recent = recent.filter((at) => at > Date.now() - minutes * 60_000);
      if (recent.length >= most)
        throw new Refusal(`${what} ${why}, after ${most} restarts in ${minutes} minutes; see above.`);
      recent.push(Date.now());
      all += 1;
      say(`${what} ${why}: starting it again (${recent.length} of ${most} in ${minutes} minutes)`);
    },
  };
}

/**
 * Serves until the signal to stop. A server that ends by itself, or does not come up again, is started again.
 * @param {object} options
 * @param {(restarts: number) => Promise<import('./serve.mjs').Server>} options.start
 * @param {Promise<unknown>} options.stopped
 * @param {() => void} [options.onStart] called after the first start
 * @param {number} [options.breath] milliseconds between a death and the next start, so that a fault does not
 *   take a core by itself
 * @throws {Refusal} when the first start fails, or it ends too often
 */
export async function keepServing({ start, stopped, onStart = () => undefined, breath = 1_000 }) {
  const count = restartCount('The server');
  const stop = stopped.then(() => undefined);
  let server = await start(0);
  onStart();
  for (;;) {
    const code = await Promise.race([server.ended, stop]);
    if (code === undefined) break;
    count.one(`ended by itself with code ${code}`);
    await Promise.race([pause(breath), stop]);
    server = await start(count.all()).catch(() => ({
      ended: Promise.resolve(1),
      stop: async () => undefined,
    }));
  }
  say('Stopping');
  await server.stop();
}

/**
 * Checks every two seconds whether the database still runs, and starts it again when it does not.
 * @param {() => Promise<boolean>} revive starts the database when it is down; true when it was
 * @param {Promise<unknown>} stopped
 * @throws {Refusal} when it dies too often
 */
export async function keepDatabase(revive, stopped) {
  const count = restartCount('The database');
  let over = false;
  const stop = stopped.then(() => {
    over = true;
  });
  while (!over) {
    await Promise.race([pause(2_000), stop]);
    if (!over && (await revive())) count.one('was not running');
  }
}
