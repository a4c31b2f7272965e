import { StartPage } from './pages/public-pages';
import { send } from './support/http';
import { expect, test } from './support/test';

const files = [
  ['/favicon.ico', 'image/x-icon'],
  ['/icon.svg', 'image/svg+xml'],
  ['/icon-192.png', 'image/png'],
  ['/icon-512.png', 'image/png'],
  ['/apple-touch-icon.png', 'image/png'],
  ['/manifest.webmanifest', 'application/manifest+json'],
  ['/robots.txt', 'text/plain'],
] as const;

for (const [address, type] of files) {
  test(`${address} is served with its type, and may be cached`, async () => {
    const { status, headers } = await send('GET', address);
    expect(status).toBe(200);
    expect(headers['content-type']).toContain(type);
    expect(headers['cache-control']).toContain('public');
  });
}

test('a page names one icon of each kind and a manifest without fault', async ({ page }) => {
  await new StartPage(page).open();
  const links = page.locator('link[rel="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]');
  const addresses = await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(addresses.sort()).toEqual([
    '/apple-touch-icon.png',
    '/favicon.ico',
    '/icon.svg',
    '/manifest.webmanifest',
  ]);
  const browser = await page.context().newCDPSession(page);
  const { url, errors, data } = await browser.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  expect(errors).toEqual([]);
  expect(data).toContain('"name": "Personal health budgets"');
});
