/** A fault that a person can mend: shown as one sentence, without a stack trace. */
export class Refusal extends Error {}

/** @type {Record<string, string>} */
const diskFaults = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EROFS: 'The disk is read-only',
  EACCES: 'This user may not read or write a file that is needed',
  EPERM: 'This user may not read or write a file that is needed',
};

/**
 * Runs a command and turns its end into the exit code. What a person can mend is printed as one sentence.
 * @param {() => Promise<number | void>} work answers the exit code, or nothing for 0
 */
export async function runCommand(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (fault) {
    process.exitCode = 1;
    console.error(sentence(fault) ?? fault);
  }
}

/**
 * @param {unknown} fault
 * @returns {string | undefined} nothing for what only a developer can mend
 */
function sentence(fault) {
  if (fault instanceof Refusal) return fault.message;
  const { code = '', path, message } = /** @type {NodeJS.ErrnoException} */ (fault ?? {});
  const reason = diskFaults[code];
  return reason && `${reason}: ${path ?? message}. Mend that and run the command again.`;
}
