import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { isTooLong } from '../../scripts/web/sent-body.mjs';
import { sources } from './files';

/** Whether the server lets a file of 10 MB through to the route of this source. */
function takesFile(path: string): boolean {
  const url = path.replace(/^app|\/route\.ts$/g, '');
  return !isTooLong({ url, headers: { 'content-length': '10000000' } } as unknown as IncomingMessage);
}

it('a file reaches the routes that read one, and no other', () => {
  const routes = sources('app/api').filter(({ path }) => path.endsWith('/route.ts'));
  const reading = routes.filter(({ text }) => /\breadUpload\(/.test(text)).map(({ path }) => path);
  expect(reading.length).toBeGreaterThan(2);
  expect(routes.map(({ path }) => path).filter(takesFile)).toEqual(reading);
});
