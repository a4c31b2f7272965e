import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { config } from '@/proxy';
import { root } from '../../../architecture/files';

const files = readdirSync(path.join(root, 'public'));
const text = (name: string) => readFileSync(path.join(root, 'public', name), 'utf8');
const manifest: { icons: { src: string; sizes: string }[] } = JSON.parse(text('manifest.webmanifest'));
const [matcher = ''] = config.matcher;

describe('the files of public/', () => {
  it.each(files)('are served without the proxy, so that a browser may cache %s', (name) => {
    expect(`/${name}`).not.toMatch(new RegExp(`^${matcher}$`));
  });

  it.each([
    '/',
    '/icon.svg/x',
    '/icon.svgX',
    '/robots.txt2',
    '/account',
    '/.well-known/security.txt',
    '/api/health',
  ])('are the only ones: %s goes through the proxy', (address) => {
    expect(address).toMatch(new RegExp(`^${matcher}$`));
  });

  it.each(manifest.icons.filter(({ sizes }) => sizes !== 'any'))(
    'have the size that the manifest gives: $src',
    async ({ src, sizes }) => {
      const { width, height } = await sharp(path.join(root, 'public', src)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    },
  );

  it('tell robots to leave alone every part that needs a sign-in', () => {
    // `gallery` is served in development alone. A folder that begins with _ is no address.
    const open = ['(public)', '.well-known', 'gallery'];
    const closed = readdirSync(path.join(root, 'app'), { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('_') && !open.includes(name))
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `/${name}`);
    const disallowed = [...text('robots.txt').matchAll(/^Disallow: (\/\S*?)\/?$/gm)].map(
      ([, place]) => place,
    );
    expect(closed.length).toBeGreaterThan(4);
    expect(disallowed.sort()).toEqual(closed.sort());
  });
});
