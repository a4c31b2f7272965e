import { fileURLToPath } from 'node:url';
import { bootstrap } from './lib/bootstrap.mjs';
import { refuseUnusableFolders } from './lib/disk.mjs';
import { Refusal, runCommand } from './lib/refusal.mjs';

/** `npm test`: every check and every test; the last line is `N passed, N failed`. */
await runCommand(async () => {
  const elsewhere = await bootstrap(fileURLToPath(import.meta.url), {
    dev: true,
    before: refuseUnusableFolders,
  });
  if (elsewhere !== undefined) return elsewhere;
  const { testSteps } = await import('./lib/test-steps.mjs');
  return report(await runAll(testSteps));
});

async function runAll(steps) {
  const tallies = [];
  for (const step of steps) {
    const tally = await runStep(step);
    tallies.push(tally);
    if (tally.failed && step.needed) break;
  }
  // What was never reached has not passed.
  const missed = steps.slice(tallies.length).map(() => ({ passed: 0, failed: 1 }));
  return [...tallies, ...missed];
}

async function runStep({ name, run }) {
  const began = performance.now();
  process.stdout.write(`… ${name}\n`);
  const { output, tally } = await run().catch((fault) => ({
    output: fault instanceof Refusal ? fault.message : String(fault?.stack ?? fault),
    tally: { passed: 0, failed: 1 },
  }));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const note = tally.note ? ` (${tally.note})` : '';
  if (tally.failed) process.stdout.write(`${output.trimEnd()}\n`);
  const mark = tally.failed ? '✗' : '✓';
  process.stdout.write(
    `${mark} ${name}: ${tally.passed} passed, ${tally.failed} failed${note}, ${seconds} s\n`,
  );
  return tally;
}

function report(tallies) {
  const sum = (key) => tallies.reduce((total, tally) => total + tally[key], 0);
  process.stdout.write(`\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  return sum('failed') === 0 ? 0 : 1;
}
