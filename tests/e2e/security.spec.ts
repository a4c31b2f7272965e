import type { Page } from '@playwright/test';
import { SignInPage } from './pages/public-pages';
import { startApp } from './support/app';
import { build, PASSWORD } from './support/build';
import { type Answer, send } from './support/http';
import { cookieHeader } from './support/session';
import { setting } from './support/setting';
import { expect, test } from './support/test';

const SECURITY = '/.well-known/security.txt';
const nonceIn = (policy: string) => /'nonce-([\w+/=]+)'/.exec(policy)?.[1];

for (const path of [
  '/',
  '/sign-in',
  '/signed-out',
  '/account',
  '/choose-role',
  '/practitioner',
  '/no-such-page',
  '/api/health',
]) {
  test(`${path} goes out with every header of protection`, async ({ commissioner }) => {
    const cookie = cookieHeader(await build.aSession(await build.aStaffMember('PRACTITIONER', commissioner)));
    const { headers } = await send('GET', path, { headers: { cookie } });
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['x-frame-options']).toBe('DENY');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "default-src 'self'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe-eval');
    expect(policy).not.toContain('unsafe-inline');
    expect(nonceIn(policy)).toBeTruthy();
  });
}

test('every script of a page carries the nonce of its own answer, and the next answer has another', async () => {
  const [first, second] = [await send('GET', '/sign-in'), await send('GET', '/sign-in')];
  const nonce = nonceIn(String(first.headers['content-security-policy']));
  const scripts = first.body.match(/<script\b[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  expect(nonceIn(String(second.headers['content-security-policy']))).not.toBe(nonce);
});

const refusals: [string, Record<string, string>, number][] = [
  ['a foreign Origin', { origin: 'https://elsewhere.example' }, 403],
  ['the Origin of a sandboxed frame', { origin: 'null' }, 403],
  ['no Origin', {}, 403],
  ['an Origin that is no address', { origin: 'http://[' }, 400],
  [
    'a foreign Origin with a forged X-Forwarded-Host',
    {
      origin: 'https://elsewhere.example',
      'x-forwarded-host': 'elsewhere.example',
      'x-forwarded-proto': 'https',
    },
    403,
  ],
];

for (const [what, headers, status] of refusals) {
  test(`a request that may change something is refused with ${what}`, async ({ commissioner }) => {
    const cookie = cookieHeader(await build.aSession(await build.aStaffMember('PRACTITIONER', commissioner)));
    for (const path of ['/api/session', '/account', '/sign-in'])
      expect((await send('POST', path, { headers: { ...headers, cookie } })).status).toBe(status);
  });
}

for (const path of ['/icon.svgX', '/_next/static/no-such-file.js']) {
  test(`${path}, which is no file, goes out with the policy of a page`, async () => {
    const { status, headers } = await send('GET', path);
    expect(status).toBe(404);
    expect(String(headers['content-security-policy'])).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
}

for (const method of ['TRACE', 'PUT', 'PATCH', 'DELETE']) {
  test(`${method} on a page is not allowed`, async () => {
    const { origin } = new URL(setting('E2E_BASE_URL'));
    const { status, headers } = await send(method, '/sign-in', { headers: { origin } });
    expect(status).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, OPTIONS, POST');
  });
}

/** The form of a page as a browser without JavaScript would send it, with some fields changed. */
async function postedForm(page: Page, path: string, change: Record<string, string>): Promise<Answer> {
  await page.goto(path);
  const fields = await page
    .locator('main form')
    .first()
    .evaluate((form) =>
      [...new FormData(form as HTMLFormElement)].map(
        ([name, value]) => [name, String(value)] as [string, string],
      ),
    );
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...Object.fromEntries(fields), ...change }))
    form.set(name, value);
  const sent = new Response(form);
  const { origin } = new URL(setting('E2E_BASE_URL'));
  const headers = { origin, 'content-type': sent.headers.get('content-type') ?? '' };
  const body = await sent.text();
  return send('POST', path, { headers, body });
}

test('a post that no form of ours sends is answered with 400, and one of ours is read', async ({
  browserOf,
}) => {
  const page = await browserOf(undefined, { javaScriptEnabled: false });
  for (const state of ['[]', 'null', 'x', '[null]'])
    expect((await postedForm(page, '/sign-in', { '$ACTION_1:1': state })).status).toBe(400);
  const { status, body } = await postedForm(page, '/sign-in', { email: '', password: '' });
  expect(status).toBe(200);
  expect(body).toContain('Enter your email address');
});

test('the same request from our own pages goes through', async ({ commissioner }) => {
  const cookie = cookieHeader(await build.aSession(await build.aStaffMember('PRACTITIONER', commissioner)));
  const { origin } = new URL(setting('E2E_BASE_URL'));
  expect((await send('POST', '/api/session', { headers: { origin, cookie } })).status).toBe(204);
  expect((await send('POST', '/api/session', { headers: { origin } })).status).toBe(401);
});

test('the cookie of a session is out of reach of scripts and of other sites', async ({
  page,
  commissioner,
}) => {
  const user = await build.aStaffMember('PRACTITIONER', commissioner, { password: PASSWORD });
  await (await new SignInPage(page).open()).submitBoth(user.email, PASSWORD);
  await page.waitForURL('**/practitioner');
  const [cookie] = (await page.context().cookies()).filter(({ name }) => name === 'phb-session');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

test('security.txt is not found while no contact is set', async () => {
  expect((await send('GET', SECURITY)).status).toBe(404);
});

test('security.txt names the contact that is set', async () => {
  const app = await startApp({
    DATABASE_URL: setting('E2E_APP_DATABASE_URL'),
    PUBLIC_URL: 'https://phb.example.nhs.uk',
    SECURITY_CONTACT: 'mailto:security@example.nhs.uk',
  });
  try {
    const { status, headers, body } = await send('GET', SECURITY, { base: app.url });
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/plain; charset=utf-8');
    expect(body).toContain('Contact: mailto:security@example.nhs.uk\n');
    expect(body).toContain(`Canonical: https://phb.example.nhs.uk${SECURITY}\n`);
    const expires = Date.parse(/^Expires: (.*)$/m.exec(body)?.[1] ?? '');
    expect(expires).toBeGreaterThan(Date.now());
    expect(expires).toBeLessThan(Date.now() + 365 * 24 * 60 * 60 * 1000);
  } finally {
    await app.stop();
  }
});
