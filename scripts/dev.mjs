import { fileURLToPath } from 'node:url';
import { readSize } from './lib/demonstration.mjs';
import { runPortal } from './lib/portal.mjs';
import { runCommand } from './lib/refusal.mjs';

const script = fileURLToPath(import.meta.url);
const readDevSize = () => readSize(process.argv.slice(2));

/**
 * `npm run dev`: the same as `npm start`, served from the sources without a build; a saved file is seen at
 * once. `-- --small` loads a small demonstration into an empty database.
 */
await runCommand(() => runPortal({ script, mode: 'development', readSize: readDevSize }));
