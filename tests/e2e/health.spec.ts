import { startApp } from './support/app';
import { send } from './support/http';
import { expect, test } from './support/test';

test('the service is live and ready while its database answers', async () => {
  const { status, body } = await send('GET', '/api/health');
  expect([status, JSON.parse(body)]).toEqual([
    200,
    { live: true, ready: true, missing: [], restarts: 0, jobs: 'moving', daily: 'done' },
  ]);
});

test('without its database the service is live and not ready, and its pages fail with our own words', async () => {
  // Nothing listens on the first port.
  const app = await startApp({
    DATABASE_URL: 'postgresql://nobody:nothing@127.0.0.1:1/none',
    LOG_LEVEL: 'silent',
  });
  try {
    const ready = await send('GET', '/api/health', { base: app.url });
    expect([ready.status, JSON.parse(ready.body)]).toEqual([
      503,
      { live: true, ready: false, missing: ['database'], restarts: 0, jobs: 'stuck', daily: 'late' },
    ]);
    expect((await send('GET', '/api/health/live', { base: app.url })).status).toBe(200);
    const headers = { cookie: 'phb-session=anything', accept: 'text/html' };
    const page = await send('GET', '/account', { base: app.url, headers });
    expect(page.status).toBe(500);
    expect(page.body).toContain('<h1 class="nhsuk-heading-l">Sorry, there is a problem</h1>');
    expect(page.body).toContain(`<strong>${page.headers['x-request-id']}</strong>`);
    expect(page.body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1:1/);
  } finally {
    await app.stop();
  }
});
