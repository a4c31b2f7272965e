import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { isTooLong } from '../../scripts/web/sent-body.mjs';
import { sources } from './files';

/** Whether the server lets a file of 10 MB through to the route of this source. */
function takesFile(path: string): boolean {
  const url = path.replace(/^app|\/(route\.ts|actions\.ts)$/g, '').replaceAll(/\[\w+\]/g, randomUUID());
  return !isTooLong({ url, headers: { 'content-length': '10000000' } } as unknown as IncomingMessage);
}

it('a file reaches the routes that read one, and no other', () => {
  const routes = sources('app/api').filter(({ path }) => path.endsWith('/route.ts'));
  const reading = routes.filter(({ text }) => /\breadUpload\(/.test(text)).map(({ path }) => path);
  expect(reading.length).toBeGreaterThan(2);
  expect(routes.map(({ path }) => path).filter(takesFile)).toEqual(reading);
});

it('a form with files reaches the pages that take some, and no other', () => {
  const actions = sources('app').filter(({ path }) => /\/actions\.ts$/.test(path));
  const taking = actions.filter(({ text }) => /\bfilesIn: /.test(text)).map(({ path }) => path);
  expect(taking.length).toBeGreaterThan(0);
  expect(actions.map(({ path }) => path).filter(takesFile)).toEqual(taking);
});
