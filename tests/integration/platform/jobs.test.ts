import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { newId } from '@/lib/core/id';
import type { Actor } from '@/lib/core/policy/policy';
import { fail, ok } from '@/lib/core/result';
import { findDraft, saveDraft } from '@/lib/platform/db/form-draft';
import { openJobPool } from '@/lib/platform/db/job-pool';
import { isQueueStuck } from '@/lib/platform/db/job-queue';
import { freeJobsOfTheDead, markLiving } from '@/lib/platform/db/live-workers';
import { sendOnce } from '@/lib/platform/db/sent-form';
import { command } from '@/lib/platform/db/transaction';
import { addJob } from '@/lib/platform/jobs/add-job';
import { runDailySteps } from '@/lib/platform/jobs/daily-step';
import { JOB_KINDS, JOB_LANES, type Tasks } from '@/lib/platform/jobs/job-kinds';
import { readSubject } from '@/lib/platform/jobs/job-subject';
import { purgeDrafts } from '@/lib/platform/jobs/purge-drafts';
import { purgeSentForms } from '@/lib/platform/jobs/purge-sent-forms';
import { startWorker, type Worker } from '@/lib/platform/jobs/worker';
import { log } from '@/lib/platform/log/log';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

const kind = 'check-file';
let lead: Actor;
let worker: Worker | undefined;

beforeAll(async () => {
  lead = await aStaffMember('PHB_LEAD', await aCommissioner());
});

/** Waits until it holds: how long that takes on a busy machine is not what is asked here. */
const soon = (holds: () => unknown) => vi.waitFor(holds, { timeout: 10_000 });

afterEach(async () => {
  await worker?.stop();
  worker = undefined;
  await sql('DELETE FROM graphile_worker._private_jobs');
});

const jobs = () =>
  sql<{
    key: string;
    payload: object;
    attempts: number;
    locked_by: string | null;
    last_error: string | null;
  }>('SELECT key, payload, attempts, locked_by, last_error FROM graphile_worker._private_jobs ORDER BY id');

const addIn = (refuse: boolean, id = newId()) =>
  command(lead, 'person:view', async (scope) => {
    await addJob(scope, kind, id);
    return refuse ? fail({ kind: 'refused' }) : ok(id);
  });

const idle = async () => undefined;
const tasksWith = (run: (payload: unknown) => Promise<void>): Tasks =>
  ({
    daily: async () => undefined,
    'send-message': idle,
    'collect-run': idle,
    'tell-paid': idle,
    'read-results': idle,
    [kind]: run,
  }) as Tasks;

describe('a job', () => {
  it('is added with the change that needs it, or not at all', async () => {
    await addIn(true);
    expect(await jobs()).toEqual([]);
    await addIn(false);
    expect(await jobs()).toHaveLength(1);
  });

  it('is there once, however often it was added before it ran', async () => {
    const id = newId();
    await addIn(false, id);
    await addIn(false, id);
    expect(await jobs()).toHaveLength(1);
  });

  it('carries a commissioner and an id, and is refused with anything else', async () => {
    const id = newId();
    await addIn(false, id);
    const [job] = await jobs();
    expect(job?.payload).toEqual({ commissionerCode: lead.commissionerCode, subjectId: id });
    expect(readSubject(job?.payload)).toEqual(job?.payload);
    expect(() => readSubject({ ...job?.payload, name: 'Ann' })).toThrow();
    await expect(addIn(false, 'Ann Smith')).rejects.toThrow('Not a UUID in a job');
  });

  it('is worked off by a worker, which is drained when it stops', async () => {
    const done: unknown[] = [];
    await addIn(false);
    worker = await startWorker(
      tasksWith(async (payload) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        done.push(payload);
      }),
    );
    await soon(async () => expect((await jobs())[0]?.locked_by).toBeTruthy());
    await worker.stop();
    worker = undefined;
    expect(done).toHaveLength(1);
    expect(await jobs()).toEqual([]);
  });

  it('that fails stays for another try, and log and queue have an id and never the message', async () => {
    const lines = vi.spyOn(log(), 'error');
    await addIn(false);
    worker = await startWorker(
      tasksWith(async () => {
        throw new Error('Ann Smith, 9990000018');
      }),
    );
    await soon(() => expect(lines).toHaveBeenCalled());
    const [line] = lines.mock.calls[0] ?? [];
    expect(line).toMatchObject({ event: 'job-failed', task: 'check-file', attempt: 1, isLast: false });
    expect(line).toHaveProperty('faultId');
    expect(JSON.stringify(line)).not.toContain('Ann');
    lines.mockRestore();
    await soon(async () => expect((await jobs())[0]).toMatchObject({ attempts: 1, locked_by: null }));
    expect((await jobs())[0]?.last_error).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('a lane', () => {
  /** Jobs that begin and do not end before they are let go. */
  function endless() {
    const { promise, resolve: letGo } = Promise.withResolvers<void>();
    const begun = vi.fn(() => promise);
    return { begun, letGo };
  }
  const addDaily = () => sql(`SELECT graphile_worker.add_job('daily')`);

  it('of files checks two at once, and the daily job does not wait for them', async () => {
    const files = endless();
    const daily = vi.fn(async () => undefined);
    for (let file = 0; file < 3; file += 1) await addIn(false);
    worker = await startWorker({
      daily,
      'check-file': files.begun,
      'send-message': idle,
      'collect-run': idle,
      'tell-paid': idle,
      'read-results': idle,
    });
    await soon(() => expect(files.begun).toHaveBeenCalledTimes(2));
    await addDaily();
    await soon(() => expect(daily).toHaveBeenCalled());
    expect(files.begun).toHaveBeenCalledTimes(2);
    files.letGo();
    await soon(() => expect(files.begun).toHaveBeenCalledTimes(3));
  });

  it('of files does not wait for the daily job, however long that takes', async () => {
    const daily = endless();
    const files = vi.fn(async () => undefined);
    await addDaily();
    worker = await startWorker({
      daily: daily.begun,
      'check-file': files,
      'send-message': idle,
      'collect-run': idle,
      'tell-paid': idle,
      'read-results': idle,
    });
    await soon(() => expect(daily.begun).toHaveBeenCalled());
    for (let file = 0; file < 3; file += 1) await addIn(false);
    await soon(() => expect(files).toHaveBeenCalledTimes(3));
    daily.letGo();
  });

  it('is there for every kind of job, and one alone', () => {
    const kinds = Object.values(JOB_LANES).flatMap((lane): readonly string[] => lane.kinds);
    expect(kinds.sort()).toEqual([...JOB_KINDS].sort());
  });
});

describe('a worker that ended in the middle of a job', () => {
  it('loses it to the next, and one that lives does not', async () => {
    const pool = openJobPool(3);
    const mark = markLiving(pool, 'pool-lives');
    // Its own: the worker of the test before may still be giving up another.
    const locks = () =>
      sql(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND classid = 20261129 AND objid::bigint = hashtext('pool-lives') & 4294967295`,
      );
    await soon(async () => expect(await locks()).toHaveLength(1));
    for (const by of ['pool-lives', 'pool-dead']) {
      const id = newId();
      await addIn(false, id);
      await sql(
        `UPDATE graphile_worker._private_jobs SET locked_by = $1, locked_at = now() - interval '2 minutes' WHERE payload->>'subjectId' = $2`,
        [by, id],
      );
    }
    await freeJobsOfTheDead(pool);
    expect((await jobs()).map(({ locked_by }) => locked_by)).toEqual(['pool-lives', null]);
    mark.release();
    await pool.end();
  });
});

describe('a connection of a worker', () => {
  it('ends a statement, a wait and a transaction that does nothing, as that of a page does', async () => {
    const pool = openJobPool(1);
    const { rows } = await pool.query(
      `SELECT name, setting FROM pg_settings WHERE name IN ('statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout') ORDER BY 1`,
    );
    expect(rows.map(({ name, setting }) => `${name} ${setting}`)).toEqual([
      'idle_in_transaction_session_timeout 30000',
      'lock_timeout 8000',
      'statement_timeout 10000',
    ]);
    await pool.end();
  });
});

describe('the daily job', () => {
  it('makes up for missed days with one run', async () => {
    const known = () => sql('SELECT last_execution FROM graphile_worker._private_known_crontabs');
    worker = await startWorker(tasksWith(async () => undefined));
    await soon(async () => expect(await known()).toHaveLength(1));
    await worker.stop();
    await sql(
      `UPDATE graphile_worker._private_known_crontabs SET last_execution = now() - interval '5 days'`,
    );
    const runs = vi.fn(async () => undefined);
    worker = await startWorker({ daily: runs } as unknown as Tasks);
    await soon(() => expect(runs).toHaveBeenCalled());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(runs).toHaveBeenCalledTimes(1);
    const [{ last = null } = {}] = await sql<{ last: boolean }>(
      `SELECT last_execution > now() - interval '25 hours' AS last FROM graphile_worker._private_known_crontabs WHERE identifier = 'daily'`,
    );
    expect(last).toBe(true);
  });

  it('runs every step for every commissioner in use, although one fails, and then fails itself', async () => {
    const seen: string[] = [];
    const steps = [
      { name: 'breaks', forCommissioner: () => Promise.reject(new Error('broken')) },
      { name: 'counts', forCommissioner: async (code: string) => seen.push(code) },
    ];
    await expect(runDailySteps(steps)).rejects.toThrow('broken');
    const inUse = await sql<{ code: string }>(
      'SELECT DISTINCT commissioner_code AS code FROM membership ORDER BY code',
    );
    expect(seen).toContain(lead.commissionerCode);
    expect(seen).toEqual(inUse.map(({ code }) => code));
    expect(seen).not.toContain(await aCommissioner());
  });

  it('removes drafts of more than 30 days and no other, of one commissioner', async () => {
    await saveDraft(lead, { path: '/old', formKey: newId() }, { reason: 'old' });
    await saveDraft(lead, { path: '/new', formKey: newId() }, { reason: 'new' });
    await sql(`UPDATE form_draft SET saved_at = now() - interval '31 days' WHERE path = '/old'`);
    expect(await purgeDrafts(await aCommissioner())).toBe(0);
    expect(await purgeDrafts(lead.commissionerCode)).toBe(1);
    expect(await findDraft(lead, '/new', null)).toEqual({ reason: 'new' });
  });

  it('removes notes of forms that were sent more than a day ago and no other, of one commissioner', async () => {
    for (const age of ['23 hours', '25 hours']) {
      const sending = {
        formKey: newId(),
        digest: 'a'.repeat(64),
        isCreating: true,
        hasSeen: false,
        isWantedAgain: true,
        addressOf: () => age,
      };
      await sendOnce(sending, () => command(lead, 'eligibility:decide', async () => ok(undefined)));
      await sql('UPDATE sent_form SET sent_at = now() - $1::interval WHERE address = $1', [age]);
    }
    expect(await purgeSentForms(await aCommissioner())).toBe(0);
    expect(await purgeSentForms(lead.commissionerCode)).toBe(1);
    expect(await sql('SELECT 1 FROM sent_form WHERE user_id = $1', [lead.userId])).toHaveLength(1);
  });
});

describe('the queue', () => {
  it('is stuck when a job is not taken, or does not end', async () => {
    await addIn(false);
    expect(await isQueueStuck()).toBe(false);
    await sql(`UPDATE graphile_worker._private_jobs SET run_at = now() - interval '16 minutes'`);
    expect(await isQueueStuck()).toBe(true);
    await sql(
      `UPDATE graphile_worker._private_jobs SET locked_by = 'x', locked_at = now() - interval '5 minutes'`,
    );
    expect(await isQueueStuck()).toBe(false);
    await sql(`UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '61 minutes'`);
    expect(await isQueueStuck()).toBe(true);
  });
});
