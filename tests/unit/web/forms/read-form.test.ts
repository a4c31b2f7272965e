import { describe, expect, it } from 'vitest';
import { readForm } from '@/lib/web/forms/read-form';

const address = 'https://service.invalid/api/drafts';

function sent(text: string): Request {
  const body = new FormData();
  body.set('note', text);
  return new Request(address, { method: 'POST', body });
}

describe('the form a request brings', () => {
  it('is read when it fits', async () => {
    expect((await readForm(sent('short'), 1_000))?.get('note')).toBe('short');
  });

  it('is nothing when it is longer than allowed', async () => {
    expect(await readForm(sent('x'.repeat(1_000)), 1_000)).toBeNull();
  });

  it('is nothing, and soon, when it never ends', async () => {
    let parts = 0;
    const body = new ReadableStream({
      pull(controller) {
        parts += 1;
        controller.enqueue(new Uint8Array(1_000));
      },
    });
    const request = new Request(address, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect(await readForm(request, 10_000)).toBeNull();
    expect(parts).toBeLessThan(20);
  });

  it('is nothing when it is announced as longer: not a byte is read', async () => {
    const request = new Request(address, {
      method: 'POST',
      headers: { 'content-length': '1001' },
      body: 'a=b',
    });
    expect(await readForm(request, 1_000)).toBeNull();
    expect(request.bodyUsed).toBe(false);
  });

  it('is nothing when it is no form', async () => {
    expect(await readForm(new Request(address, { method: 'POST', body: '{}' }), 1_000)).toBeNull();
  });
});
