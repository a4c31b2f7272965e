import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { runCommand } from './lib/refusal.mjs';

/**
 * `npm run check`: what can be said of the sources without running them. `npm run fix` mends what mends
 * itself.
 */
await runCommand(async () => {
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url), { dev: true });
  if (elsewhere !== undefined) return elsewhere;
  const { checkSteps, fixSources } = await import('./lib/checks.mjs');
  if (process.argv.includes('--fix')) return fixSources();
  const { runSteps } = await import('./lib/run-steps.mjs');
  const { generatedFiles } = await import('./lib/test-steps.mjs');
  return runSteps([generatedFiles, checkSteps]);
});
