import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { giveAll, serverUser } from '../../../scripts/lib/server-user.mjs';

const isRoot = process.getuid?.() === 0;

it.runIf(isRoot)('refuses to serve a real database as root, and a user that there is not', () => {
  expect(() => serverUser({}, { embedded: false })).toThrow(/must not run as root/);
  expect(() => serverUser({ PHB_USER: 'nobody-here' }, { embedded: false })).toThrow(
    /PHB_USER is "nobody-here": there is no such user/,
  );
});

it.runIf(isRoot)('gives the store of files to the user of the server, with all in it', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'phb-store-'));
  mkdirSync(path.join(folder, 'ab'));
  writeFileSync(path.join(folder, 'ab', 'kept'), 'kept');
  giveAll(folder, { uid: 65_534, gid: 65_534 });
  for (const name of ['', 'ab', 'ab/kept']) expect(statSync(path.join(folder, name)).uid).toBe(65_534);
  rmSync(folder, { recursive: true });
});

it.runIf(!isRoot)('leaves an ordinary user as it is', () => {
  expect(serverUser({ PHB_USER: 'root' }, { embedded: false })).toEqual({});
});
