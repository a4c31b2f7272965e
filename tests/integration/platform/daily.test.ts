import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DAILY_STEPS } from '@/app/_jobs/daily-steps';
import type { Actor } from '@/lib/core/policy/policy';
import { recheckFiles } from '@/lib/file/commands/recheck-files';
import { listForgotten } from '@/lib/file/store/upload';
import { isDailyRunLate, noteDailyRun } from '@/lib/platform/db/daily-run';
import { deleteOutdatedDrafts } from '@/lib/platform/db/form-draft';
import { deleteOutdatedSendings } from '@/lib/platform/db/sent-form';
import { type SystemScope, systemCommand } from '@/lib/platform/db/system-command';
import { runDailySteps } from '@/lib/platform/jobs/daily-step';
import { inBatches } from '@/lib/platform/jobs/in-batches';
import { purgeDrafts } from '@/lib/platform/jobs/purge-drafts';
import { purgeSentForms } from '@/lib/platform/jobs/purge-sent-forms';
import {
  purgeAccountLinks,
  purgeCounts,
  purgeDevices,
  purgeHalfSignIns,
  purgeSessions,
  purgeSignInFailures,
} from '@/lib/platform/jobs/purge-sign-ins';
import { log } from '@/lib/platform/log/log';
import { manyDays } from '../../support/crowd';
import { aCommissioner, aStaffMember } from '../../support/identity';
import { sql } from '../../support/superuser';

const ROWS = 10_000;
const OUTDATED = ROWS / 100;

const FIRST = '00000000-0000-0000-0000-000000000000';

let lead: Actor;
let other: string;
beforeAll(async () => {
  other = await aCommissioner();
  lead = await aStaffMember('PHB_LEAD', await aCommissioner());
  await sql('DELETE FROM rate_limit');
  await manyDays(lead, ROWS);
  await sql('ANALYZE');
});

/** How often a transaction has read a table from its first row to its last. */
const WHOLE_READS = `SELECT coalesce(sum(seq_scan), 0)::int AS reads FROM pg_stat_xact_user_tables WHERE relname = $1`;

async function wholeReads(table: string, run: (scope: SystemScope) => Promise<unknown>): Promise<number> {
  return systemCommand(lead.commissionerCode, async (scope) => {
    await run(scope);
    const [row] = await scope.tx.$queryRawUnsafe<{ reads: number }[]>(WHOLE_READS, table);
    return row?.reads ?? -1;
  });
}

const countOf = async (table: string) => Number((await sql(`SELECT count(*) FROM ${table}`))[0]?.count);

const byFunction = (name: string) => (scope: SystemScope) => scope.tx.$queryRawUnsafe(`SELECT ${name}(10)`);

type Purge = [table: string, all: () => Promise<number>, few: (scope: SystemScope) => Promise<unknown>];

describe.each<Purge>([
  ['session', purgeSessions, byFunction('purge_sessions')],
  ['sign_in_failure', purgeSignInFailures, byFunction('purge_sign_in_failures')],
  ['known_device', purgeDevices, byFunction('purge_known_devices')],
  ['half_sign_in', purgeHalfSignIns, byFunction('purge_half_sign_ins')],
  ['account_link', purgeAccountLinks, byFunction('purge_account_links')],
  ['rate_limit', purgeCounts, byFunction('purge_counts')],
  ['form_draft', () => purgeDrafts(lead.commissionerCode), (scope) => deleteOutdatedDrafts(scope, 10)],
  ['sent_form', () => purgeSentForms(lead.commissionerCode), (scope) => deleteOutdatedSendings(scope, 10)],
])('the purge of %s', (table, all, few) => {
  it('removes what is outdated and nothing else, once', async () => {
    expect(await countOf(table)).toBe(ROWS);
    expect(await wholeReads(table, few)).toBe(0);
    expect(await all()).toBe(OUTDATED - 10);
    expect(await all()).toBe(0);
    expect(await countOf(table)).toBe(ROWS - OUTDATED);
    expect(await wholeReads(table, few)).toBe(0);
  });
});

describe('a purge', () => {
  it('of one commissioner leaves the rows of another', async () => {
    expect([await purgeDrafts(other), await purgeSentForms(other)]).toEqual([0, 0]);
  });

  it('goes on in batches until one is not full', async () => {
    const work = vi.fn().mockResolvedValueOnce(10).mockResolvedValueOnce(10).mockResolvedValueOnce(3);
    expect(await inBatches(work, 10)).toBe(23);
    expect(work).toHaveBeenCalledTimes(3);
  });
});

describe('files that wait', () => {
  it('are checked again, all of them, and the table is never read', async () => {
    const next = { before: new Date(), after: FIRST, most: 10 };
    expect(await wholeReads('upload', (scope) => listForgotten(scope, next))).toBe(0);
    expect(await recheckFiles(other)).toBe(0);
    expect(await recheckFiles(lead.commissionerCode)).toBe(OUTDATED);
    const jobs = await sql(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'check-file'`);
    expect(jobs).toHaveLength(OUTDATED);
  });
});

describe('the run of a day', () => {
  it('is late when it did not come to its end for more than a day, with every step', async () => {
    const ago = (hours: number) => noteDailyRun(new Date(Date.now() - hours * 3_600_000));
    await ago(25);
    expect(await isDailyRunLate()).toBe(false);
    await ago(27);
    expect(await isDailyRunLate()).toBe(true);
    const broken = { name: 'breaks', forService: () => Promise.reject(new Error('broken')) };
    await expect(runDailySteps([broken])).rejects.toThrow();
    expect(await isDailyRunLate()).toBe(true);
    await runDailySteps(DAILY_STEPS);
    expect(await isDailyRunLate()).toBe(false);
  });

  it('logs a step that failed by its name, and never by what was said', async () => {
    const lines = vi.spyOn(log(), 'error');
    const broken = { name: 'breaks', forCommissioner: () => Promise.reject(new Error('Ann Smith')) };
    await expect(runDailySteps([broken])).rejects.toThrow('Ann Smith');
    expect(lines.mock.calls[0]?.[0]).toMatchObject({
      event: 'daily-step-failed',
      step: 'breaks',
      kind: 'Error',
    });
    expect(JSON.stringify(lines.mock.calls)).not.toContain('Ann');
    lines.mockRestore();
  });
});
