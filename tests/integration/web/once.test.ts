import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { runAt } from '@/lib/core/clock';
import { client } from '@/lib/platform/db/client';
import { formsOfApp } from '../../architecture/form-scan';
import { post, signedIn } from '../../support/browser';
import { countOf } from './creating/ready';
import { CREATING_FORMS } from './creating-forms';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

// The words of the schema library.
const THEIRS = /^(invalid|too (big|small)|unrecognized)|expected \w+, received/i;

it('every form that creates something is tried here', () => {
  const creating = formsOfApp().filter(({ creates }) => creates);
  expect(Object.keys(CREATING_FORMS).sort()).toEqual(creating.map(({ name }) => name).sort());
});

describe.each(Object.entries(CREATING_FORMS))(
  '%s',
  (_, { on, make, isOnlyOne, isSameAgain = !isOnlyOne }) => {
    const start = new Date(on);
    const inSeconds = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

    it('makes one when sent twice, another with other answers, and asks about the same ones', async () => {
      const ready = await make();
      const { actor, action, path, values, other } = ready;
      const browser = await runAt(start, () => signedIn(actor));
      const formKey = randomUUID();
      const send = (seconds: number, change = {}) =>
        runAt(inSeconds(seconds), () => post(browser, path, action, { ...values, formKey, ...change }));
      const before = await countOf(ready);

      const [first, twin] = await Promise.all([send(0), send(0)]);
      expect(first).toEqual({ to: expect.any(String) });
      expect(twin).toEqual(first);
      expect(await send(5)).toEqual(first);
      expect(await countOf(ready)).toBe(before + 1);

      const second = await send(10, other);
      if (isOnlyOne) expect(second).toMatchObject({ state: { errors: [{ message: expect.any(String) }] } });
      else expect(second).toEqual({ to: expect.any(String) });
      const both = before + (isOnlyOne ? 1 : 2);
      expect(await countOf(ready)).toBe(both);

      for (const key of [formKey, randomUUID()]) {
        const same = await send(60, { formKey: key });
        expect(same).toMatchObject({
          state: { errors: [], same: { href: expect.stringMatching(/^\/(?!.*done=)/) } },
        });
        expect(await countOf(ready)).toBe(both);
      }

      const again = { formKey: randomUUID(), again: 'yes' };
      const [wanted] = await Promise.all([send(70, again), send(70, again)]);
      if (isSameAgain) expect(wanted).toEqual({ to: expect.any(String) });
      expect(await countOf(ready)).toBe(isSameAgain ? both + 1 : both);
    });

    it('refuses odd answers in our own words and with no record', async () => {
      const ready = await make();
      const { actor, action, path, values } = ready;
      const browser = await runAt(start, () => signedIn(actor));
      const before = await countOf(ready);
      const doubled = Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, [value, 'x'].flat()]),
      );
      for (const odd of [
        doubled,
        {},
        Object.fromEntries(Object.keys(values).map((name) => [name, 'x'.repeat(9_000)])),
      ]) {
        const answered = await runAt(inSeconds(1), () => post(browser, path, action, odd));
        if (!('state' in answered)) throw new Error('Odd answers were taken');
        expect(answered.state.errors.length).toBeGreaterThan(0);
        for (const { message } of answered.state.errors) expect(message).not.toMatch(THEIRS);
      }
      expect(await countOf(ready)).toBe(before);
    });
  },
);
