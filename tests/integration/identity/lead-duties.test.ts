import { beforeEach, describe, expect, it } from 'vitest';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { challengesView } from '@/lib/challenge/queries/challenges-view';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { pence } from '@/lib/core/money';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import type { LeadDuty } from '@/lib/core/policy/duty';
import type { Actor } from '@/lib/core/policy/policy';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { eligibilityToDecide } from '@/lib/decision/queries/eligibility-to-decide';
import { commissionerHome } from '@/lib/home/queries/commissioner-home';
import { changeLimit } from '@/lib/identity/commands/change-limit';
import { endRole } from '@/lib/identity/commands/end-role';
import { grantRole } from '@/lib/identity/commands/grant-role';
import { inviteUser } from '@/lib/identity/commands/invite-user';
import { recordSetting } from '@/lib/identity/commands/record-setting';
import { takeBackSetting } from '@/lib/identity/commands/take-back-setting';
import { userView } from '@/lib/identity/queries/user-view';
import { decidePlan } from '@/lib/plan/commands/decide-plan';
import { findSession } from '@/lib/platform/db/session';
import { aCase, someAccounts } from '../../support/case';
import { anAsking, anEnding, recordedBy } from '../../support/challenge';
import { aCommissioner, aSession, aStaffMember, sessionHash } from '../../support/identity';
import { aSentPlan } from '../../support/plan';
import { kindOf, must } from '../../support/result';
import { sql } from '../../support/superuser';
import { anInvitation, membershipIdOf } from '../../support/users';

const today = todayInLondon();
const nextMonth = addDays(today, 31);
let code: string;
let admin: Actor;

beforeEach(async () => {
  code = await aCommissioner();
  admin = await aStaffMember('ADMINISTRATOR', code);
});

const aLead = (duty: LeadDuty | null, of = code) =>
  aStaffMember('PHB_LEAD', of, { duty, limitPence: duty === 'ELIGIBILITY' ? null : 5_000_000 });
let changes = 0;
beforeEach(() => {
  changes = 0;
});

/** Sets whether one lead may do both. @returns its id, or the refusal */
async function setJoined(isJoined: boolean, startsOn: PlainDate = today) {
  const settingId = newId();
  const choice = { key: 'lead-duties-joined', value: isJoined ? 1 : 0, startsOn } as const;
  const asked = { ...choice, settingId, reason: 'Agreed by the board', version: changes };
  const result = await recordSetting(admin, asked, today);
  if (result.ok) changes += 1;
  return result.ok ? settingId : result.error;
}

const grant = async (duty: LeadDuty | null, startsOn = today) => {
  const { userId } = await aStaffMember('AUDITOR', code);
  const role = { userId, role: 'PHB_LEAD', duty, limit: null, startsOn, reason: 'Appointed' } as const;
  return kindOf(grantRole(admin, { ...role, membershipId: newId() }, today));
};

describe('SEP-02: the halves of the role of a PHB lead', () => {
  it('are given by the role, are on the page of the user, and go with a changed limit', async () => {
    const lead = await aLead('PLANS');
    const session = await findSession(sessionHash(await aSession(lead)), today, new Date());
    expect(session?.memberships).toMatchObject([{ role: 'PHB_LEAD', duty: 'PLANS' }]);
    const next = { membershipId: await membershipIdOf(lead.userId), nextId: newId(), limit: pence(100) };
    must(await changeLimit(admin, { ...next, startsOn: nextMonth, reason: 'Less' }, today));
    const view = await userView(admin, lead.userId, today);
    expect(view?.periods.map(({ duty, limit }) => [duty, limit])).toEqual([
      ['PLANS', 100],
      ['PLANS', 5_000_000],
    ]);
    expect(view?.changes.every(({ duty }) => duty === 'PLANS')).toBe(true);
  });

  it('are refused by the database to another role, and a limit to eligibility alone', async () => {
    const auditor = await aStaffMember('AUDITOR', code);
    const lead = await aLead('ELIGIBILITY');
    const set = (column: string, { userId }: Actor) =>
      sql(`UPDATE membership SET ${column} WHERE user_id = $1`, [userId]).catch(({ message }) => message);
    expect(await set(`duty = 'PLANS'`, auditor)).toContain('membership_duty_of_a_lead');
    expect(await set('approval_limit_pence = 1', lead)).toContain('membership_limit_for_plans');
  });
});

describe('SEP-02: what one half leaves to the other', () => {
  it('a plan is decided by plans and not found by eligibility', async () => {
    const made = await aSentPlan();
    const { caseId, submissionId } = made;
    const draft = { caseId, submissionId, option: 'RETURN', reasons: 'Say more', conditions: '' } as const;
    const decide = async (duty: LeadDuty) => kindOf(decidePlan(await aLead(duty, made.code), draft, today));
    expect(await decide('ELIGIBILITY')).toBe('not-found');
    expect(await decide('PLANS')).toBe('ok');
  });

  it('eligibility is decided by eligibility; the form is not found by plans, nor is the task on their home', async () => {
    const accounts = await someAccounts();
    const caseId = await aCase(accounts);
    const [eligibility, plans] = [
      await aLead('ELIGIBILITY', accounts.code),
      await aLead('PLANS', accounts.code),
    ];
    expect(await eligibilityToDecide(plans, caseId, today)).toBeNull();
    expect(await eligibilityToDecide(eligibility, caseId, today)).not.toBeNull();
    const decision = { caseId, outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need' } as const;
    const decide = (lead: Actor) => kindOf(decideEligibility(lead, { ...decision, decidedOn: today }, today));
    const waits = async (lead: Actor) => (await commissionerHome(lead, today))?.inbox?.items.length;
    expect([await waits(eligibility), await waits(plans)]).toEqual([1, 0]);
    expect([await decide(plans), await decide(eligibility)]).toEqual(['not-found', 'ok']);
  });

  it('a review of a refused plan is ended by plans, and eligibility reads that it is for the other', async () => {
    const made = await aSentPlan();
    const { caseId, submissionId, lead, practitioner } = made;
    const refusal = { caseId, submissionId, option: 'REFUSE', reasons: 'Too dear', conditions: '' } as const;
    must(await decidePlan(lead, refusal, today));
    const asking = anAsking(caseId, { stage: 'RECONSIDERATION', recorded: recordedBy({ askedOn: today }) });
    must(await askForReview(practitioner, asking, today));
    const [eligibility, plans] = [await aLead('ELIGIBILITY', made.code), await aLead('PLANS', made.code)];
    const end = (actor: Actor) =>
      kindOf(decideChallenge(actor, anEnding(caseId, asking.challengeId, { decidedOn: today }), today));
    expect((await challengesView(eligibility, caseId, today))?.challenges).toMatchObject([
      { isOfOtherDuty: true },
    ]);
    expect(await end(eligibility)).toBe('not-found');
    expect(await end(plans)).toBe('ok');
  });
});

describe('SEP-02: a commissioner that keeps the halves apart', () => {
  it('says so only once no lead has both on that day or later, and is shown how many have', async () => {
    const lead = await aLead(null);
    expect(await setJoined(false, nextMonth)).toEqual({ kind: 'leads-not-apart', leads: 1 });
    const membershipId = await membershipIdOf(lead.userId);
    must(await endRole(admin, { membershipId, lastDay: addDays(nextMonth, -1), reason: 'Halved' }, today));
    expect(typeof (await setJoined(false, nextMonth))).toBe('string');
    expect((await sql(`SELECT 1 FROM setting WHERE commissioner_code = $1`, [code])).length).toBe(1);
  });

  it('gives no lead both from then on, nor before it for days after it', async () => {
    await setJoined(false, nextMonth);
    expect(await grant(null)).toBe('leads-not-apart');
    expect(await grant(null, nextMonth)).toBe('leads-not-apart');
    expect([await grant('PLANS'), await grant('ELIGIBILITY')]).toEqual(['ok', 'ok']);
    const invite = (duty: LeadDuty | null) =>
      kindOf(inviteUser(admin, { ...anInvitation({ duty }), seal: (text) => text }, today));
    expect([await invite(null), await invite('PLANS')]).toEqual(['leads-not-apart', 'ok']);
  });

  it('does not take back a “yes” to come that a lead with both rests on', async () => {
    await setJoined(false);
    const yes = await setJoined(true, nextMonth);
    const back = () => kindOf(takeBackSetting(admin, { settingId: String(yes), reason: 'Not agreed' }));
    expect(await grant(null)).toBe('leads-not-apart');
    expect(await grant(null, nextMonth)).toBe('ok');
    expect(await back()).toBe('leads-not-apart');
  });
});
