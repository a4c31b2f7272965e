import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a process that exits at once when it is signalled, as the framework does, and tells its output. */
async function signalled(stopMs: number): Promise<{ output: string; code: number | null }> {
  const script = `
    const module = await import('./app/_jobs/hold-exit.ts');
    const { holdExit } = module.default ?? module;
    holdExit(() => new Promise((done) => setTimeout(() => { console.log('drained'); done(); }, ${stopMs})));
    process.on('SIGTERM', () => process.exit(143));
    setInterval(() => undefined, 1000);
    console.log('up');`;
  const options = ['--conditions=react-server', '--import', 'tsx', '--input-type=module', '--eval', script];
  const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (part: Buffer) => {
    if (!output.includes('up')) child.kill('SIGTERM');
    output += part;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { output, code };
}

describe('a process that works off jobs', () => {
  it('ends when they are drained, with the code that was asked for', async () => {
    const { output, code } = await signalled(300);
    expect(output).toContain('drained');
    expect(code).toBe(143);
  });
});
