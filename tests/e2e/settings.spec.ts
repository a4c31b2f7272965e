import { spawn } from 'node:child_process';
import { root, webProgram } from '../../scripts/lib/folders.mjs';
import { freePort } from '../../scripts/lib/free-port.mjs';
import { expect, test } from './support/test';

/** Starts the built application by itself, as a container would, and gives its exit code and all it said. */
async function runServer(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [webProgram], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', PORT: String(await freePort()), ...settings },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const late = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearTimeout(late);
  return { code, output };
}

test('a server with missing and wrong settings names all of them and ends with code 1', async () => {
  const wrong = { DATABASE_URL: '', DATABASE_POOL: '0', PUBLIC_URL: 'here', LOG_LEVEL: 'loud' };
  const { code, output } = await runServer({ ...wrong, PHB_FACTOR_KEY: '', PHB_ACCOUNT_KEY: '' });
  const all = [...Object.keys(wrong), 'PHB_FACTOR_KEY', 'PHB_ACCOUNT_KEY'].map((name) => `${name}: .*`);
  expect(output).toMatch(new RegExp(`^Settings are missing or wrong\\. ${all.join('; ')}$`, 'm'));
  expect(output).not.toMatch(/\n\s+at /);
  expect(code).toBe(1);
});
