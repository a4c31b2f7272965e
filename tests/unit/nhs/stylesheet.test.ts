import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const generated = 'app/nhsuk.generated.css';
let css = '';

beforeAll(() => {
  execFileSync(process.execPath, ['scripts/nhs-css.mjs']);
  css = readFileSync(generated, 'utf8');
});

describe('the kit’s stylesheet as we build it', () => {
  it('is one cascade layer, which utilities and our own styles outweigh', () => {
    expect(css).toMatch(/^@layer nhsuk \{/);
    expect(css).toContain('.nhsuk-button');
  });

  it.each([
    ['a character set inside a layer', /@charset/],
    ['blocks for Internet Explorer, which stop the build', /\\0/],
    ['the licensed typeface', /frutiger|@font-face/i],
    ['container queries that the optimiser garbles', /@container [\w-]+\s*\{|@container scroll-state/],
    ['anything from another server', /url\(["']?(https?:)?\/\//],
  ])('holds no more %s', (_, unwanted) => expect(css).not.toMatch(unwanted));

  it('finds each of its pictures', () => {
    const pictures = [...css.matchAll(/url\((\.\.[^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(pictures.length).toBeGreaterThan(0);
    for (const picture of pictures) expect(existsSync(resolve('app', picture)), picture).toBe(true);
  });
});
