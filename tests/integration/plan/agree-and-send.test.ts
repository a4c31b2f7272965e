import { describe, expect, it } from 'vitest';
import { digest } from '@/lib/audit/store/audit-chain';
import { addDays } from '@/lib/core/plain-date';
import { endAuthority } from '@/lib/person/commands/end-authority';
import { agreePlan } from '@/lib/plan/commands/agree-plan';
import { saveArrangements } from '@/lib/plan/commands/save-arrangements';
import { submitPlan } from '@/lib/plan/commands/submit-plan';
import { writeSection } from '@/lib/plan/commands/write-section';
import { agreementForm } from '@/lib/plan/queries/agreement-form';
import { contentsOf } from '@/lib/plan/rules/contents';
import { planHash } from '@/lib/plan/store/plan-hash';
import { eventsOf } from '@/tests/support/audit';
import { aCommissioner, aStaffMember } from '@/tests/support/identity';
import { aHolder, anAuthority, aPerson } from '@/tests/support/person';
import {
  aFullPlan,
  agreeOnPaper,
  arrangementsBy,
  aSentPlan,
  aStartedPlan,
  type PlanCase,
  planOf,
  send,
  today,
} from '@/tests/support/plan';
import { must } from '@/tests/support/result';
import { sql } from '@/tests/support/superuser';

const notFound = { ok: false, error: { kind: 'not-found' } };
const kindOf = (result: { ok: true } | { ok: false; error: { kind: string } }) =>
  result.ok ? 'ok' : result.error.kind;
const seen = async (made: PlanCase) => ({
  caseId: made.caseId,
  seenHash: planHash(await planOf(made)),
  note: null,
  recorded: null,
});
const gapsOf = (result: Awaited<ReturnType<typeof submitPlan>>) =>
  !result.ok && result.error.kind === 'plan-incomplete' ? result.error.gaps.map(({ key }) => key) : result;

describe('agreePlan', () => {
  it('signs exactly these contents: a changed plan needs a new agreement', async () => {
    const made = await aFullPlan();
    const holder = await aHolder(made.code, made.personId);
    expect(kindOf(await agreePlan(holder, await seen(made), today))).toBe('ok');
    expect((await planOf(made)).agreements).toMatchObject([
      { how: 'SIGNED_IN', agreedByName: holder.displayName, agreedAs: 'PERSON', agreedOn: today },
    ]);
    must(await writeSection(holder, { caseId: made.caseId, kind: 'GOOD_DAY', body: 'Sun', version: 0 }));
    expect(gapsOf(await submitPlan(made.practitioner, await seen(made), today))).toEqual([
      'person-agreement',
    ]);
    must(await agreePlan(holder, await seen(made), today));
    expect(kindOf(await submitPlan(made.practitioner, await seen(made), today))).toBe('ok');
    expect((await eventsOf(made.personId)).slice(-4)).toEqual([
      'plan:agree',
      'plan:contribute',
      'plan:agree',
      'plan:submit',
    ]);
  });

  it('refuses contents other than those shown', async () => {
    const made = await aFullPlan();
    const shown = await seen(made);
    must(
      await writeSection(made.practitioner, {
        caseId: made.caseId,
        kind: 'GOOD_DAY',
        body: 'Sun',
        version: 0,
      }),
    );
    const holder = await aHolder(made.code, made.personId);
    expect(kindOf(await agreePlan(holder, shown, today))).toBe('plan-changed');
  });

  it('refuses an unfinished plan, a future day and a day before the plan', async () => {
    const empty = await aStartedPlan();
    const holder = await aHolder(empty.code, empty.personId);
    expect(kindOf(await agreePlan(holder, await seen(empty), today))).toBe('plan-unfinished');
    const made = await aFullPlan();
    const on = async (days: number) => {
      const recorded = { agreedBy: 'PERSON', how: 'SPOKEN' as const, agreedOn: addDays(today, days) };
      return kindOf(await agreePlan(made.practitioner, { ...(await seen(made)), recorded }, today));
    };
    expect([await on(1), await on(-1), await on(0)]).toEqual([
      'agreed-in-future',
      'agreed-before-plan',
      'ok',
    ]);
    expect(kindOf(await agreePlan(made.practitioner, await seen(made), today))).toBe('who-agreed-missing');
  });

  it('accepts a representative with authority over the plan, and never a nominee', async () => {
    const made = await aFullPlan();
    const { code, personId } = made;
    const nominee = await aHolder(code, personId, 'NOMINEE');
    const uncovered = await aHolder(code, personId, 'REPRESENTATIVE', { plan: false });
    const lead = await aStaffMember('PHB_LEAD', code);
    const abroad = { ...(await aStaffMember('PRACTITIONER', await aCommissioner())), personIds: [personId] };
    for (const stranger of [nominee, uncovered, lead, abroad]) {
      expect(await agreePlan(stranger, await seen(made), today)).toEqual(notFound);
    }
    const representative = await aHolder(code, personId, 'REPRESENTATIVE');
    expect(kindOf(await agreePlan(representative, await seen(made), today))).toBe('ok');
  });
});

describe('PLN-07: an agreement that the practitioner records', () => {
  async function recordedBy(made: PlanCase, agreedBy: string) {
    const recorded = { agreedBy, how: 'ON_PAPER' as const, agreedOn: today };
    return kindOf(await agreePlan(made.practitioner, { ...(await seen(made)), recorded }, today));
  }
  const given = { coversMoney: true, coversPlan: true, role: 'REPRESENTATIVE', name: 'Joanna' } as const;

  it('names the authority by which a representative agreed', async () => {
    const made = await aFullPlan();
    const authorityId = await anAuthority(made.code, { ...given, personId: made.personId });
    expect((await agreementForm(made.practitioner, made.caseId, today))?.agreers).toMatchObject([
      { choice: 'PERSON', name: 'Test Person' },
      { choice: authorityId, name: 'Joanna' },
    ]);
    expect(await recordedBy(made, authorityId)).toBe('ok');
    expect((await planOf(made)).agreements).toMatchObject([
      { agreedByName: 'Joanna', agreedAs: 'AUTHORITY', basis: 'APPOINTED_BY_COMMISSIONER', how: 'ON_PAPER' },
    ]);
  });

  it('is none of a neighbour, of another person’s representative, or of an authority that ended', async () => {
    const made = await aFullPlan();
    const { code, personId, practitioner } = made;
    const elsewhere = await anAuthority(code, { ...given, personId: await aPerson(code) });
    const moneyOnly = await anAuthority(code, { ...given, personId, coversPlan: false });
    const ended = await anAuthority(code, { ...given, personId });
    must(await endAuthority(practitioner, { authorityId: ended, reason: 'The court ended it' }));
    for (const [agreedBy, refusal] of [
      ['Mr Pike from next door', 'no-such-agreer'],
      [elsewhere, 'no-such-agreer'],
      [moneyOnly, 'no-such-agreer'],
      [ended, 'authority-not-that-day'],
    ] as const)
      expect(await recordedBy(made, agreedBy)).toBe(refusal);
    expect((await planOf(made)).agreements).toEqual([]);
  });

  it('is of the person alone where no one acts for the plan, and of no one for such a child', async () => {
    const made = await aFullPlan();
    await sql(`UPDATE person SET date_of_birth = $2 WHERE id = $1`, [made.personId, addDays(today, -3650)]);
    expect((await agreementForm(made.practitioner, made.caseId, today))?.agreers).toEqual([]);
    expect(await recordedBy(made, 'PERSON')).toBe('too-young-to-agree');
  });
});

describe('submitPlan', () => {
  it('freezes the contents, moves the case and starts the clock of the decision', async () => {
    const made = await aSentPlan();
    const [row] = await sql(
      `SELECT plan_hash, total_pence, weekly_pence, contents FROM plan_submission WHERE id = $1`,
      [made.submissionId],
    );
    const plan = await planOf(made);
    expect(row).toMatchObject({ total_pence: '2704000', weekly_pence: '52000', contents: contentsOf(plan) });
    expect(digest(row?.contents)).toBe(row?.plan_hash);
    const open = await sql(
      `SELECT kind, owner_role FROM clock WHERE case_id = $1 AND ended_on IS NULL ORDER BY kind::text`,
      [made.caseId],
    );
    expect(open).toEqual([
      { kind: 'DECIDE_PLAN', owner_role: 'PHB_LEAD' },
      { kind: 'ELIGIBILITY_REVIEW', owner_role: 'PRACTITIONER' },
    ]);
    const [request] = await sql(`SELECT state FROM phb_case WHERE id = $1`, [made.caseId]);
    expect(request).toEqual({ state: 'PLAN_SUBMITTED' });
  });

  it('DP-E13: refuses a plan without a first review date, and lists all gaps', async () => {
    const made = await aFullPlan();
    const { version } = await planOf(made);
    const arrangements = { ...arrangementsBy(made.practitioner.userId), firstReviewOn: null };
    must(await saveArrangements(made.practitioner, { caseId: made.caseId, version, arrangements }, today));
    expect(gapsOf(await submitPlan(made.practitioner, await seen(made), today))).toEqual([
      'first-review-date',
      'person-agreement',
    ]);
    const empty = await aStartedPlan();
    expect(gapsOf(await submitPlan(empty.practitioner, await seen(empty), today))).toContain('risks');
  });

  it('MO-16: £540.00 a week against £520.00 needs the reason, and is then sent at its full cost', async () => {
    const made = await aFullPlan(54_000);
    const { version } = await planOf(made);
    expect(gapsOf(await submitPlan(made.practitioner, await seen(made), today))).toEqual([
      'over-indicative',
      'person-agreement',
    ]);
    const arrangements = {
      ...arrangementsBy(made.practitioner.userId),
      overIndicativeReason: 'A second person at night',
    };
    must(await saveArrangements(made.practitioner, { caseId: made.caseId, version, arrangements }, today));
    await agreeOnPaper(made);
    const id = await send(made);
    const [row] = await sql(`SELECT total_pence FROM plan_submission WHERE id = $1`, [id]);
    expect(row).toEqual({ total_pence: String(54_000 * 52) });
  });

  it('refuses contents other than those checked, and is sent once', async () => {
    const made = await aFullPlan();
    await agreeOnPaper(made);
    const shown = await seen(made);
    expect(kindOf(await submitPlan(made.practitioner, { ...shown, seenHash: 'f'.repeat(64) }, today))).toBe(
      'plan-changed',
    );
    const results = await Promise.all([1, 2].map(() => submitPlan(made.practitioner, shown, today)));
    expect(results.map(kindOf).sort()).toEqual(['ok', 'plan-closed']);
  });

  it('is not there outside the caseload, the role and the commissioner', async () => {
    const made = await aFullPlan();
    await agreeOnPaper(made);
    const strangers = [
      await aHolder(made.code, made.personId),
      await aStaffMember('PRACTITIONER', made.code),
      await aStaffMember('PHB_LEAD', made.code),
      { ...(await aStaffMember('PRACTITIONER', await aCommissioner())), personIds: [made.personId] },
    ];
    for (const stranger of strangers)
      expect(await submitPlan(stranger, await seen(made), today)).toEqual(notFound);
  });
});
