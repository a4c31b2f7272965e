import { describe, expect, it } from 'vitest';
import { POST } from '@/app/api/receipts/route';

// The session is read from the framework's request, so the browser tests check the rest through real HTTP.
describe('an address without a spending is not found, for every role', () => {
  it.each([
    '',
    '?spending=1',
    '?spending=../../account',
    '?spending=01a20020-3fba-731a-84dc-9bfc0830f899&budget=//elsewhere',
  ])('%s', async (query) => {
    const sent = new Request(`http://localhost/api/receipts${query}`, { method: 'POST' });
    expect((await POST(sent)).status).toBe(404);
  });
});
