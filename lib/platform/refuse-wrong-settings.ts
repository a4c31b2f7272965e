import { type Env, env, serverEnv } from './env';

/**
 * The settings of a server or worker that starts. If one is missing or wrong, it names all of those and ends
 * the process with code 1: such a process could do none of its work.
 */
export function refuseWrongSettings(starting: 'server' | 'worker'): Env {
  try {
    return starting === 'server' ? serverEnv() : env();
  } catch (fault) {
    process.stderr.write(`${fault instanceof Error ? fault.message : fault}\n`);
    process.exit(1);
  }
}
