import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { pence } from '@/lib/core/money';
import { addDays } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { approvePayment } from '@/lib/money/commands/approve-payment';
import { cancelPayment } from '@/lib/money/commands/cancel-payment';
import { proposePayment } from '@/lib/money/commands/propose-payment';
import { releasePayment } from '@/lib/money/commands/release-payment';
import { reverseSpending } from '@/lib/money/commands/reverse-spending';
import { endAuthority } from '@/lib/person/commands/end-authority';
import { findSession } from '@/lib/platform/db/session';
import { aRequestFor } from '../../support/case';
import { ACTS, type Acting } from '../../support/case-acts';
import { aPublished, someCriteriaAccounts } from '../../support/criteria';
import { onDay } from '../../support/day';
import { died } from '../../support/death';
import { aSession, aStaffMember, giveSignIn, sessionHash } from '../../support/identity';
import { anAuthority, aPerson, withCaseload } from '../../support/person';
import { must } from '../../support/result';
import { aCaseAt } from '../../support/stages';
import { sql } from '../../support/superuser';

const today = todayInLondon();

type Staff = Omit<Acting, 'caseId' | 'group'>;
let code: string;
let staff: Staff;

beforeAll(async () => {
  const accounts = await someCriteriaAccounts();
  code = accounts.code;
  staff = {
    practitioner: accounts.practitioner,
    lead: accounts.lead,
    reviewer: await aStaffMember('PHB_LEAD', code, { limitPence: 5_000_000 }),
    finance: await aStaffMember('FINANCE_OFFICER', code),
    criteria: await aPublished(accounts.admin, addDays(today, -30)),
  };
});

/** Gives a user an authority for the person. @returns its id */
async function interest(actor: Actor, personId: string): Promise<string> {
  const given = {
    role: 'NOMINEE',
    name: 'Another Name',
    personId,
    coversMoney: true,
    coversPlan: false,
  } as const;
  const authorityId = await anAuthority(code, given);
  await giveSignIn(actor as Parameters<typeof giveSignIn>[0], authorityId);
  return authorityId;
}

/** The answer to an act: `acts-for-person`, `ok`, or another refusal. */
async function answerOf(act: () => Promise<unknown>): Promise<string> {
  try {
    const result = (await act()) as { ok: boolean; error?: { kind: string; because?: string } };
    return result.ok ? 'ok' : (result.error?.because ?? result.error?.kind ?? 'refused');
  } catch (fault) {
    return /"because":"([\w-]+)"/.exec(String((fault as Error).message))?.[1] ?? String(fault);
  }
}

/** The same staff, each of whom acts for the person. @returns they and the ids of their authorities */
async function interested(personId: string): Promise<{ actors: Staff; authorityIds: string[] }> {
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  const limit = { limitPence: 5_000_000 };
  const [lead, reviewer] = [
    await aStaffMember('PHB_LEAD', code, limit),
    await aStaffMember('PHB_LEAD', code, limit),
  ];
  const finance = await aStaffMember('FINANCE_OFFICER', code);
  const authorityIds: string[] = [];
  for (const actor of [practitioner, lead, reviewer, finance])
    authorityIds.push(await interest(actor, personId));
  return { actors: { ...staff, practitioner, lead, reviewer, finance }, authorityIds };
}

/** Each way, act by act: what is tried by those who act for the person, and then taken by the others. */
const WAYS: readonly (readonly [Acting['group'], readonly string[]])[] = [
  [
    'CHC',
    [
      'start a screening',
      'screen in',
      'start a full assessment',
      'recommend yes',
      'return a recommendation',
      'recommend yes',
      'accept a recommendation',
      'set the amount',
      'inform the person',
      'start the plan',
      'send the plan',
      'return the plan',
      'send the plan',
      'approve the plan',
      'start the budget',
    ],
  ],
  ['CHC', ['record a fast track', 'put care in place', 'return a fast track']],
  ['CHC', ['record a fast track', 'accept a fast track']],
  ['CHC', ['start a full assessment', 'withdraw an assessment', 'close: ended']],
  ['LONG_TERM_CONDITION', ['answer the criteria', 'decide the answers: yes']],
  ['LONG_TERM_CONDITION', ['record a decision: no']],
  [
    'LONG_TERM_CONDITION',
    [
      'record a decision: yes',
      'set the amount',
      'inform the person',
      'start the plan',
      'send the plan',
      'refuse the plan',
    ],
  ],
];

describe('SEP-01: those who act for a person', () => {
  it.each(WAYS)('in a case of %s: no one of them can %s', async (group, way) => {
    const personId = await aPerson(code);
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    const asked = aRequestFor(personId, { group, askedOn: addDays(today, -7) });
    const caseId = must(await recordRequest(practitioner, asked, today));
    const [others, own] = [{ ...staff, practitioner }, await interested(personId)];
    for (const name of way) {
      const act = ACTS[name];
      if (!act) throw new Error(name);
      const tried = await answerOf(() => act.try({ ...own.actors, caseId, group }));
      expect([name, tried]).toEqual([name, 'acts-for-person']);
      expect([name, await answerOf(() => act.try({ ...others, caseId, group }))]).toEqual([name, 'ok']);
    }
  });

  it('do not propose, approve, release, cancel or reverse, and may once their authority has ended', async () => {
    const personId = await aPerson(code);
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    const made = await aCaseAt(
      { code, practitioner, lead: staff.lead, personId },
      { stage: 'ACTIVE', today },
    );
    const officer = await aStaffMember('FINANCE_OFFICER', code);
    const authorityId = await interest(officer, personId);
    const { paymentId, budgetId, directId, spendingId } = made;
    const other = {
      budgetId,
      allocationId: directId,
      amount: pence(100),
      startsOn: addDays(today, 60),
      endsOn: addDays(today, 61),
      dueOn: today,
      formKey: randomUUID(),
    };
    const tries = {
      propose: () => proposePayment(officer, other, today),
      approve: () => approvePayment(officer, { paymentId }, today),
      release: () => releasePayment(officer, { paymentId }, today),
      cancel: () => cancelPayment(officer, { paymentId, reason: 'Wrong' }),
      reverse: () => reverseSpending(officer, { spendingId, reason: 'Wrong', formKey: randomUUID() }, today),
    };
    for (const [name, act] of Object.entries(tries))
      expect([name, await answerOf(act)]).toEqual([name, 'acts-for-person']);
    const yesterday = addDays(today, -1);
    must(await onDay(yesterday, () => endAuthority(practitioner, { authorityId, reason: 'Moved away' })));
    expect(await answerOf(tries.propose)).toBe('ok');
    expect(await answerOf(tries.approve)).toBe('ok');
  });

  it('do not settle the money of a person who died either, although their authority ended with the death', async () => {
    const personId = await aPerson(code);
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    const made = await aCaseAt(
      { code, practitioner, lead: staff.lead, personId },
      { stage: 'ACTIVE', today },
    );
    const officer = await aStaffMember('FINANCE_OFFICER', code);
    await interest(officer, personId);
    await died(practitioner, personId, today, { diedOn: addDays(today, -1) });
    const { paymentId } = made;
    expect(await answerOf(() => cancelPayment(officer, { paymentId, reason: 'Died' }))).toBe(
      'acts-for-person',
    );
    const facts = await findSession(sessionHash(await aSession(officer)), today, new Date());
    expect(facts?.actsFor).toEqual([personId]);
  });

  it('judge other people as before', async () => {
    const personId = await aPerson(code);
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    await interest(practitioner, await aPerson(code));
    const caseId = must(
      await recordRequest(practitioner, aRequestFor(personId, { askedOn: addDays(today, -7) }), today),
    );
    const acting = { ...staff, practitioner, caseId, group: 'CHC' } as const;
    expect(await answerOf(() => ACTS['start a screening']?.try(acting) ?? Promise.resolve())).toBe('ok');
  });

  it('are refused by the database too: each table of judgements has the policy, for insert and update', async () => {
    const rows = await sql<{ table: string; commands: string }>(
      `SELECT tablename AS table, string_agg(cmd, ' ' ORDER BY cmd) AS commands FROM pg_policies
       WHERE permissive = 'RESTRICTIVE' AND coalesce(qual, with_check) LIKE '%app.acts_for%' GROUP BY 1 ORDER BY 1`,
    );
    expect(rows.map(({ table }) => table)).toEqual([
      'assessment',
      'assessment_answer',
      'budget',
      'capacity_record',
      'care_review',
      'challenge_outcome',
      'criteria_answer',
      'eligibility',
      'eligibility_decision',
      'fast_track',
      'indicative_budget',
      'payment',
      'plan_decision',
      'plan_submission',
      'recommendation',
      'recommendation_return',
      'refund',
      'refund_check',
      'refund_taken_back',
      'repayment',
      'repayment_money',
      'repayment_step',
    ]);
    expect(new Set(rows.map(({ commands }) => commands))).toEqual(new Set(['INSERT UPDATE']));
  });

  it('change no payment past the rule', async () => {
    const personId = await aPerson(code);
    const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
    const made = await aCaseAt(
      { code, practitioner, lead: staff.lead, personId },
      { stage: 'ACTIVE', today },
    );
    const { client } = await import('@/lib/platform/db/client');
    const change = (actsFor: string) =>
      client().$transaction(async (tx) => {
        await tx.$executeRawUnsafe(
          `SET LOCAL app.commissioner_code = '${code}'; SET LOCAL app.reach = 'commissioner'; SET LOCAL app.person_ids = '';
           SET LOCAL app.user_id = '${staff.finance.userId}'; SET LOCAL app.acts_for = '${actsFor}'`,
        );
        return tx.$executeRaw`UPDATE payment SET state = state WHERE id = ${made.paymentId}::uuid`;
      });
    expect(await change('')).toBe(1);
    expect(await change(personId)).toBe(0);
  });
});
