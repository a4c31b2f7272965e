import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@/lib/core/id';
import { startPlan } from '@/lib/plan/commands/start-plan';
import { writeSection } from '@/lib/plan/commands/write-section';
import { listVersions } from '@/lib/plan/store/plan-section';
import { client } from '@/lib/platform/db/client';
import { query } from '@/lib/platform/db/transaction';
import { eventsOf } from '@/tests/support/audit';
import { aCommissioner, aStaffMember } from '@/tests/support/identity';
import { aHolder } from '@/tests/support/person';
import {
  aCaseToPlan,
  aFullPlan,
  agreeOnPaper,
  aStartedPlan,
  type PlanCase,
  planOf,
  send,
  today,
} from '@/tests/support/plan';
import { sql } from '@/tests/support/superuser';

// A cold pool opens its connections one by one, so that the requests would not run at once.
beforeAll(() =>
  Promise.all(Array.from({ length: 6 }, () => client().$queryRaw`SELECT 1 FROM pg_sleep(0.1)`)),
);

const notFound = { ok: false, error: { kind: 'not-found' } };
const kindOf = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;

describe('startPlan', () => {
  it('opens an empty plan, moves the case and records the event', async () => {
    const made = await aCaseToPlan();
    expect(kindOf(await startPlan(made.practitioner, made, today))).toBe('ok');
    expect(await planOf(made)).toMatchObject({
      state: 'DRAFT',
      indicative: { total: 2_704_000 },
      sections: [],
    });
    const [request] = await sql(`SELECT state FROM phb_case WHERE id = $1`, [made.caseId]);
    expect(request).toEqual({ state: 'PLANNING' });
    expect(await eventsOf(made.personId, 'indicative:tell')).toEqual(['plan:start']);
  });

  it('refuses before the person was informed of the amount', async () => {
    const made = await aCaseToPlan({ isInformed: false });
    expect(kindOf(await startPlan(made.practitioner, made, today))).toBe('not-informed');
  });

  it('starts once, even if sent twice', async () => {
    const made = await aCaseToPlan();
    const results = await Promise.all([1, 2, 3].map(() => startPlan(made.practitioner, made, today)));
    expect(results.map(kindOf).sort()).toEqual(['not-in-this-state', 'not-in-this-state', 'ok']);
  });

  it('is not there for another commissioner, another caseload or another role', async () => {
    const made = await aCaseToPlan();
    const strangers = [
      await aStaffMember('PRACTITIONER', await aCommissioner()),
      await aStaffMember('PRACTITIONER', made.code),
      await aStaffMember('PHB_LEAD', made.code),
      await aHolder(made.code, made.personId),
    ];
    for (const stranger of strangers) expect(await startPlan(stranger, made, today)).toEqual(notFound);
    expect(await startPlan(made.practitioner, { caseId: newId() }, today)).toEqual(notFound);
  });
});

describe('writeSection', () => {
  let made: PlanCase;
  beforeEach(async () => {
    made = await aStartedPlan();
  });
  const words = (body: string, version = 0) => ({
    caseId: made.caseId,
    kind: 'WHAT_MATTERS' as const,
    body,
    version,
  });

  it('keeps the person as the author of their own words, and every version', async () => {
    const holder = await aHolder(made.code, made.personId);
    await writeSection(holder, words('My garden'));
    await writeSection(made.practitioner, words('My garden and my dog', 1));
    const plan = await planOf(made);
    expect(plan.sections).toMatchObject([
      { body: 'My garden and my dog', version: 2, authorRole: 'PRACTITIONER' },
    ]);
    const versions = await query(made.practitioner, 'plan:view', (scope) =>
      listVersions(scope, plan.id, 'WHAT_MATTERS'),
    );
    expect(versions?.map(({ body, authorRole }) => [body, authorRole])).toEqual([
      ['My garden and my dog', 'PRACTITIONER'],
      ['My garden', 'BUDGET_HOLDER'],
    ]);
    expect(await eventsOf(made.personId, 'indicative:tell')).toEqual([
      'plan:start',
      'plan:contribute',
      'plan:write',
    ]);
  });

  it('overwrites nothing if another user wrote meanwhile, and returns their text', async () => {
    const holder = await aHolder(made.code, made.personId);
    await writeSection(holder, words('My garden'));
    const refused = await writeSection(made.practitioner, words('Her cat'));
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'changed-meanwhile', now: { body: 'My garden', authorId: holder.userId } },
    });
    expect((await planOf(made)).sections).toMatchObject([{ body: 'My garden', version: 1 }]);
  });

  it('lets one of two first writers win', async () => {
    const holder = await aHolder(made.code, made.personId);
    const results = await Promise.all([
      writeSection(holder, words('My garden')),
      writeSection(made.practitioner, words('Her cat')),
    ]);
    expect(results.map(kindOf).sort()).toEqual(['changed-meanwhile', 'ok']);
  });

  it('writes nothing for the same text again', async () => {
    await writeSection(made.practitioner, words('Her cat'));
    expect(kindOf(await writeSection(made.practitioner, words('Her cat', 1)))).toBe('ok');
    expect((await planOf(made)).sections).toMatchObject([{ version: 1 }]);
  });

  it('lets a representative write the person’s words, and never a nominee', async () => {
    const representative = await aHolder(made.code, made.personId, 'REPRESENTATIVE');
    const nominee = await aHolder(made.code, made.personId, 'NOMINEE');
    expect(kindOf(await writeSection(representative, words('The sea')))).toBe('ok');
    expect(await writeSection(nominee, words('The sea', 1))).toEqual(notFound);
  });

  it('lets only the practitioner write their sections', async () => {
    const holder = await aHolder(made.code, made.personId);
    const needs = { ...words('I am fine'), kind: 'HEALTH_NEEDS' as const };
    expect(await writeSection(holder, needs)).toEqual(notFound);
    expect(kindOf(await writeSection(made.practitioner, needs))).toBe('ok');
  });

  it('is not there without authority over the plan, or outside the caseload', async () => {
    const without = await aHolder(made.code, made.personId, 'REPRESENTATIVE', { plan: false });
    const colleague = await aStaffMember('PRACTITIONER', made.code);
    const lead = await aStaffMember('PHB_LEAD', made.code);
    const abroad = await aStaffMember('PRACTITIONER', await aCommissioner());
    for (const stranger of [without, colleague, lead, abroad]) {
      expect(await writeSection(stranger, words('x'))).toEqual(notFound);
    }
  });

  it('refuses while the plan waits for a decision', async () => {
    made = await aFullPlan();
    await agreeOnPaper(made);
    await send(made);
    expect(await writeSection(made.practitioner, words('x'))).toEqual({
      ok: false,
      error: { kind: 'plan-closed', state: 'SUBMITTED' },
    });
  });
});
