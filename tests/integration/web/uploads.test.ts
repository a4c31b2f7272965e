import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { POST as postEvidence } from '@/app/api/evidence/route';
import { POST as postReceipt } from '@/app/api/receipts/route';
import { runAt } from '@/lib/core/clock';
import type { Actor } from '@/lib/core/policy/policy';
import { recordSpending } from '@/lib/money/commands/record-spending';
import { client } from '@/lib/platform/db/client';
import { keptFiles } from '@/lib/platform/files/kept-files';
import { aChecklist } from '../../support/assessment';
import { at, signedIn } from '../../support/browser';
import { aCase, someAccounts } from '../../support/case';
import { aCommissioner } from '../../support/identity';
import { anActiveBudget, spendingOf, today } from '../../support/money';
import { aPdf } from '../../support/pdf';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

beforeAll(() =>
  Promise.all(Array.from({ length: 8 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

type Upload = {
  actor: Actor;
  address: string;
  field: string;
  route: (request: Request) => Promise<Response>;
  subjectId: string;
  /** What is typed next to the file, and other answers; null where nothing is. */
  typed: Record<string, string>;
  other: Record<string, string> | null;
};

const UPLOADS: Record<string, () => Promise<Upload>> = {
  receipts: async () => {
    const code = await aCommissioner();
    const budget = await anActiveBudget(code);
    const actor = await aHolder(code, budget.personId);
    const { spendingId } = must(await recordSpending(actor, spendingOf(budget), today));
    const address = `/api/receipts?spending=${spendingId}`;
    return {
      actor,
      address,
      field: 'photo',
      route: postReceipt,
      subjectId: spendingId,
      typed: {},
      other: null,
    };
  },
  evidence: async () => {
    const accounts = await someAccounts();
    const subjectId = await aChecklist(accounts, await aCase(accounts), 'CABBBBCCCCC');
    return {
      actor: accounts.practitioner,
      address: `/api/evidence?assessment=${subjectId}&domain=skin`,
      field: 'file',
      route: postEvidence,
      subjectId,
      typed: { title: 'Letter from the clinic' },
      other: { title: 'Letter from the chest clinic' },
    };
  },
};

describe.each(Object.entries(UPLOADS))('a file of %s', (_, make) => {
  it('is one record when it is sent twice, and is asked about later', async () => {
    const { actor, address, field, route, subjectId, typed, other } = await make();
    const start = new Date();
    const browser = await signedIn(actor);
    const formKey = randomUUID();
    const file = aPdf();
    const put = vi.spyOn(keptFiles(), 'put');
    const drop = vi.spyOn(keptFiles(), 'drop');
    const send = (seconds: number, change: Record<string, string> = {}, content: Uint8Array = file) =>
      runAt(new Date(start.getTime() + seconds * 1_000), async () => {
        const body = new FormData();
        for (const [name, value] of Object.entries({ formKey, ...typed, ...change })) body.set(name, value);
        body.set(field, new File([new Uint8Array(content)], 'a.pdf'));
        const request = new Request(`http://localhost${address}`, { method: 'POST', body });
        return (await at(browser, address, () => route(request))).headers.get('location');
      });
    const count = async () => (await sql('SELECT 1 FROM upload WHERE subject_id = $1', [subjectId])).length;

    const [first, twin] = await Promise.all([send(0), send(0)]);
    expect(first).toMatch(/\?done=/);
    expect(twin).toBe(first);
    expect(await send(5)).toBe(first);
    expect(await count()).toBe(1);
    expect(put.mock.calls.length - drop.mock.calls.length).toBe(1);

    for (const key of [formKey, randomUUID()])
      expect(await send(60, { formKey: key })).toMatch(/problem=file-same/);
    expect(await count()).toBe(1);
    expect(await send(61, { formKey: randomUUID(), again: 'yes' })).toBe(first);
    expect(await count()).toBe(2);
    expect(await send(62, {}, aPdf({ catalogue: '/Lang (en)' }))).toBe(first);
    expect(await count()).toBe(3);
    if (other) expect(await send(63, other)).toBe(first);
    expect(await count()).toBe(other ? 4 : 3);
  });

  it('that is refused is not taken for one that was added', async () => {
    const { actor, address, field, route, typed } = await make();
    const browser = await signedIn(actor);
    const send = async () => {
      const body = new FormData();
      for (const [name, value] of Object.entries({ formKey: randomUUID(), ...typed })) body.set(name, value);
      body.set(field, new File(['MZ\0'], 'letter.exe'));
      const request = new Request(`http://localhost${address}`, { method: 'POST', body });
      return (await at(browser, address, () => route(request))).headers.get('location');
    };
    expect(await send()).toMatch(/problem=file-type/);
    expect(await send()).toMatch(/problem=file-type/);
  });

  it('is answered to a script with the address it leads to', async () => {
    const { actor, address, field, route, typed } = await make();
    const body = new FormData();
    for (const [name, value] of Object.entries(typed)) body.set(name, value);
    body.set(field, new File([new Uint8Array(aPdf())], 'a.pdf'));
    const headers = { accept: 'application/json' };
    const request = new Request(`http://localhost${address}`, { method: 'POST', body, headers });
    const answer = await at(await signedIn(actor), address, () => route(request));
    expect(await answer.json()).toEqual({ to: expect.stringMatching(/\?done=/) });
  });
});
