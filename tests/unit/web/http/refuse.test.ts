import { describe, expect, it } from 'vitest';
import { env } from '@/lib/platform/env';
import { METHODS, refuse } from '@/lib/web/http/refuse';

process.env.DATABASE_URL ??= 'postgresql://nobody@localhost/none';
const { origin } = new URL(env().PUBLIC_URL);
const state = { attempt: 0, values: {}, errors: [] };
const action = { id: '40'.padEnd(42, 'a'), bound: '$@1' };

/** A form as the framework writes it into a page, with some fields changed. */
function plain(change: Record<string, string | null> = {}): Record<string, string> {
  const fields = {
    $ACTION_REF_1: '',
    '$ACTION_1:0': JSON.stringify(action),
    '$ACTION_1:1': JSON.stringify([state]),
    $ACTION_KEY: 'k1',
    name: 'Zz Aunt',
    ...change,
  };
  return Object.fromEntries(
    Object.entries(fields).filter((field): field is [string, string] => field[1] !== null),
  );
}

const scripted = (change: Record<string, string> = {}) => ({
  '1_name': 'Zz',
  '0': JSON.stringify([state, '$K1']),
  ...change,
});

function sent(
  fields: Record<string, string>,
  headers: Record<string, string> = {},
  path = '/account',
): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return new Request(`${origin}${path}`, { method: 'POST', body, headers: { origin, ...headers } });
}

const statusOf = async (request: Request) => (await refuse(request))?.status ?? 'goes on';
const byScript = { 'next-action': action.id };

describe('a post to a page', () => {
  it('goes on if a form of ours sent it, with JavaScript or without', async () => {
    expect(await statusOf(sent(plain()))).toBe('goes on');
    expect(await statusOf(sent({ [`$ACTION_ID_${action.id}`]: '' }))).toBe('goes on');
    const unbound = { '$ACTION_1:0': JSON.stringify({ ...action, bound: null }), '$ACTION_1:1': null };
    expect(await statusOf(sent(plain(unbound)))).toBe('goes on');
    expect(await statusOf(sent(scripted(), byScript))).toBe('goes on');
    expect(await statusOf(sent(scripted({ '0': '["$K1"]' }), byScript))).toBe('goes on');
  });

  it.each([
    ['an empty list for a state', { '$ACTION_1:1': '[]' }],
    ['nothing for a state', { '$ACTION_1:1': 'null' }],
    ['a state that is no JSON', { '$ACTION_1:1': 'x' }],
    ['a state without an attempt', { '$ACTION_1:1': '[{}]' }],
    ['two states', { '$ACTION_1:1': JSON.stringify([state, state]) }],
    ['no state', { '$ACTION_1:1': null }],
    ['no action behind its reference', { '$ACTION_1:0': null }],
    ['an action that is no JSON', { '$ACTION_1:0': '{' }],
    ['an action whose id is no id', { '$ACTION_1:0': JSON.stringify({ ...action, id: '../x' }) }],
    ['no action', { $ACTION_REF_1: null }],
    ['two actions', { $ACTION_REF_2: '' }],
  ])('is answered with 400 when it has %s', async (_, change) => {
    expect(await statusOf(sent(plain(change)))).toBe(400);
  });

  it.each(['', 'x', 'null', '[]', '{}', '["$K1","$K2"]', '[{},"$K1"]', '[null,"$K1"]', '["$F1"]'])(
    'is answered with 400 when a script sends %s for its arguments',
    async (args) => {
      expect(await statusOf(sent(scripted({ '0': args }), byScript))).toBe(400);
    },
  );

  it('goes on when a script sends no argument, and nothing else as text', async () => {
    for (const [body, status] of [
      ['[]', 'goes on'],
      ['[1]', 400],
      ['', 400],
    ] as const) {
      const headers = { origin, ...byScript, 'content-type': 'text/plain;charset=UTF-8' };
      expect(await statusOf(new Request(`${origin}/account`, { method: 'POST', body, headers }))).toBe(
        status,
      );
    }
  });

  it('is answered with 400 when it is no form at all', async () => {
    for (const type of [
      'application/json',
      'text/plain;charset=UTF-8',
      'multipart/form-data; boundary=none',
    ]) {
      const headers = { origin, 'content-type': type };
      expect(await statusOf(new Request(`${origin}/account`, { method: 'POST', body: '[]', headers }))).toBe(
        400,
      );
    }
  });

  it('is answered with 413 when it is larger than any form', async () => {
    expect(await statusOf(sent(plain(), { 'content-length': '2000000' }))).toBe(413);
    const large = new Response(await sent(plain({ name: 'x'.repeat(1_100_000) })).blob());
    const type = { origin, 'content-type': 'multipart/form-data; boundary=x' };
    const bytes = await large.arrayBuffer();
    const unannounced = new Request(`${origin}/account`, { method: 'POST', body: bytes, headers: type });
    expect(await statusOf(unannounced)).toBe(400);
  });

  it('of another site is refused before it is read', async () => {
    expect(await statusOf(sent({}, { origin: 'https://elsewhere.invalid' }))).toBe(403);
  });

  it('is not asked of the routes that read their own', async () => {
    expect(await statusOf(sent({}, {}, '/api/drafts'))).toBe('goes on');
  });
});

describe('a method', () => {
  it.each(['PUT', 'PATCH', 'DELETE'])('%s is answered with 405', async (method) => {
    expect(await statusOf(new Request(`${origin}/account`, { method, headers: { origin } }))).toBe(405);
  });

  it.each(METHODS.filter((method) => method !== 'POST'))('%s goes on', async (method) => {
    expect(await statusOf(new Request(`${origin}/account`, { method }))).toBe('goes on');
  });
});
