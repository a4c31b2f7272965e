import { fileURLToPath } from 'node:url';
import { build } from './lib/build.mjs';
import { runPortal } from './lib/portal.mjs';
import { runCommand } from './lib/refusal.mjs';

const script = fileURLToPath(import.meta.url);

/** `npm start`: from a bare checkout to a served page, and in seconds when there is nothing new. */
await runCommand(() => runPortal({ script, mode: 'production', build: () => build() }));
