import { describe, expect, it } from 'vitest';
import { POST } from '@/app/api/receipts/route';

// Who is calling is read from the framework's own request: the browser tests ask the rest through real HTTP.
describe('an address that names no spending is not there, whoever asks', () => {
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
