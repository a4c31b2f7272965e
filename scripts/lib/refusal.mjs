/** A fault that a person can mend: shown as one sentence, without a stack trace. */
export class Refusal extends Error {}

/**
 * Runs a command and turns its end into the exit code. A `Refusal` is printed as its one sentence.
 * @param {() => Promise<number | void>} work answers the exit code, or nothing for 0
 */
export async function runCommand(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (fault) {
    process.exitCode = 1;
    console.error(fault instanceof Refusal ? `\n${fault.message}` : fault);
  }
}
