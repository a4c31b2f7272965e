import { beforeAll, describe, expect, it, vi } from 'vitest';
import { POST } from '@/app/api/practices/route';
import { submitLoad } from '@/app/commissioner/practices/actions';
import type { Actor } from '@/lib/core/policy/policy';
import { checkPracticeFile } from '@/lib/practice/commands/check-practice-file';
import { loadPracticeFile } from '@/lib/practice/commands/load-practice-file';
import { practiceFiles } from '@/lib/practice/queries/practice-files';
import { at, post, signedIn } from '../../support/browser';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { today } from '../../support/money';
import { withPractices } from '../../support/practice';
import { practiceLine, tenPractices } from '../../support/practice-lines';
import { must } from '../../support/result';
import { sql } from '../../support/superuser';

vi.mock('next/headers', async () => (await import('../../support/next-request')).nextHeaders);
vi.mock('next/navigation', async () => (await import('../../support/next-request')).nextNavigation);
vi.mock('next/cache', async () => (await import('../../support/next-request')).nextCache);

const practicesOf = (code: string) =>
  sql<{ code: string; board: string; replaced: boolean }>(
    `SELECT code, responsible_code AS board, replaced_by_file_id IS NOT NULL AS replaced FROM gp_practice
     WHERE commissioner_code = $1 ORDER BY code, replaced DESC`,
    [code],
  );

const check = (admin: Actor, content: string) =>
  checkPracticeFile(admin, { fileName: 'epraccur.csv', bytes: new TextEncoder().encode(content) }, today);

describe('a national practice file (COM-03)', () => {
  let code: string;
  let admin: Actor;
  beforeAll(async () => {
    code = await aCommissioner();
    admin = await withPractices(code, tenPractices(code, 'QHL'));
  });

  it('changes nothing until it is loaded, then keeps the rows of before', async () => {
    const before = await practicesOf(code);
    expect(before).toHaveLength(10);
    const next = `${practiceLine({ code: 'Z99001', board: 'QHL' })}\n${practiceLine({ code: 'Z99011' })}`;
    const fileId = must(await check(admin, next));
    expect(await practicesOf(code)).toEqual(before);
    expect((await practiceFiles(admin))?.waiting?.counts).toMatchObject({ added: 1, changed: 1, missing: 9 });
    must(await loadPracticeFile(admin, { fileId }, today));
    expect((await practicesOf(code)).filter((row) => row.code === 'Z99001')).toEqual([
      { code: 'Z99001', board: code, replaced: true },
      { code: 'Z99001', board: 'QHL', replaced: false },
    ]);
    const view = await practiceFiles(admin);
    expect(view?.loaded).toHaveLength(2);
    expect(view?.waiting).toBeNull();
    expect(await loadPracticeFile(admin, { fileId }, today)).toMatchObject({
      error: { kind: 'not-waiting' },
    });
  });

  it('that was checked before a newer one is not loaded', async () => {
    const first = must(await check(admin, practiceLine({ code: 'Z99021' })));
    must(await check(admin, practiceLine({ code: 'Z99022' })));
    expect(await loadPracticeFile(admin, { fileId: first }, today)).toMatchObject({
      error: { kind: 'not-waiting' },
    });
    expect((await practicesOf(code)).map((row) => row.code)).not.toContain('Z99021');
  });

  it('is the administrator’s alone, and another commissioner’s neither seen nor loaded', async () => {
    const fileId = must(await check(admin, practiceLine({ code: 'Z99023' })));
    const other = await aStaffMember('ADMINISTRATOR', await aCommissioner());
    const lead = await aStaffMember('PHB_LEAD', code);
    expect(await check(lead, practiceLine({ code: 'Z99024' }))).toMatchObject({
      error: { kind: 'not-found' },
    });
    expect(await loadPracticeFile(lead, { fileId }, today)).toMatchObject({ error: { kind: 'not-found' } });
    expect(await loadPracticeFile(other, { fileId }, today)).toMatchObject({
      error: { kind: 'not-waiting' },
    });
    expect(await practiceFiles(other)).toEqual({ waiting: null, loaded: [], mayLoad: true });
    expect((await practiceFiles(lead))?.mayLoad).toBe(false);
  });

  it('comes by a plain form, and is loaded by one', async () => {
    const browser = await signedIn(admin);
    const send = (content: string | Uint8Array<ArrayBuffer>) =>
      at(browser, '/commissioner/practices', async () => {
        const body = new FormData();
        body.set('file', new File([content], 'epraccur‮.csv'));
        const answer = await POST(new Request('http://localhost/api/practices', { method: 'POST', body }));
        return answer.headers.get('location');
      });
    expect(await send('')).toMatch(/problem=file-missing/);
    expect(await send(new Uint8Array([80, 75, 3, 4, 0, 0]))).toMatch(/problem=not-text/);
    expect(await send('<html>')).toMatch(/problem=not-text/);
    expect(await send('a\n'.repeat(60_000))).toMatch(/problem=too-many-lines/);
    expect(await send(`${practiceLine({ code: 'Z99031' })}\nnonsense`)).toMatch(/done=checked/);
    const waiting = (await practiceFiles(admin))?.waiting;
    expect(waiting).toMatchObject({ fileName: 'epraccur.csv', refused: [{ line: 2 }] });
    const loaded = await post(browser, '/commissioner/practices', submitLoad, { fileId: waiting?.id ?? '' });
    expect(loaded).toEqual({ to: '/commissioner/practices?done=loaded' });
    expect((await practicesOf(code)).map((row) => row.code)).toContain('Z99031');
  });
});
