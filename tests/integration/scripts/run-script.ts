import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type Ending = { readonly code: number | null; readonly output: string };

/**
 * Runs one of our scripts as a person would, with its own data folder, and gives its exit code and all it
 * said.
 */
export async function runScript(
  script: string,
  args: string[],
  env: Record<string, string>,
): Promise<Ending> {
  const data = mkdtempSync(path.join(tmpdir(), 'phb-script-'));
  const { DATABASE_URL: _app, DATABASE_OWNER_URL: _owner, PUBLIC_URL: _url, ...rest } = process.env;
  const child = spawn(process.execPath, [`scripts/${script}`, ...args], {
    env: { ...rest, NODE_ENV: 'test', PHB_DATA_DIR: data, ...env },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  rmSync(data, { recursive: true, force: true });
  return { code, output };
}
