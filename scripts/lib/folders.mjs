import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where everything that a running copy keeps lives: `PHB_DATA_DIR`, else `.data` in the checkout. */
export const dataFolder = path.resolve(root, process.env.PHB_DATA_DIR || '.data');

/**
 * A tool that npm installed.
 * @param {string} name of its command
 */
export const tool = (name) => path.join(root, 'node_modules', '.bin', name);

/** Next's command as a script, for runs that need flags of Node's own. */
export const nextProgram = path.join(root, 'node_modules', 'next', 'dist', 'bin', 'next');

/** Our server of the built application. */
export const webProgram = path.join(root, 'scripts', 'web.mjs');
