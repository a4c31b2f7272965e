import { beforeEach, describe, expect, it } from 'vitest';
import { decisionsSpec } from '@/components/home/list-specs';
import { caseView } from '@/lib/case/queries/case-view';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { decisionsList } from '@/lib/home/queries/decisions-list';
import { personTimeline } from '@/lib/person/queries/person-timeline';
import { theCouncil } from '@/tests/support/council';
import { type CaseAccounts, someAccounts } from '../../support/case';
import { aCaseOf, aSentRecommendation, type Sent } from '../../support/decision';
import { aStaffMember } from '../../support/identity';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { viewOf } from '../../support/walk-list';

const today = day('2026-07-24');
const WORDS = 'Seizures at night, which nobody can foresee';
let accounts: CaseAccounts;
let sent: Sent;
let finance: Actor;

beforeEach(async () => {
  accounts = await someAccounts();
  sent = await aSentRecommendation(accounts, await aCaseOf(accounts), { outcome: 'NOT_ELIGIBLE' });
  finance = await aStaffMember('FINANCE_OFFICER', accounts.code);
});

async function decided(): Promise<void> {
  const answers = { option: 'ACCEPT', reasons: WORDS, decidedOn: today } as const;
  const blank = { exceptionalReasons: null, questions: null, forumHeldOn: null, forumMembers: null };
  const open = { ...blank, consultation: theCouncil };
  must(await decideRecommendation(accounts.lead, { ...sent, ...answers, ...open }, today));
}
const noteFor = async (actor: Actor) =>
  (await decisionsList(actor, viewOf(decisionsSpec), today))?.rows[0]?.note;

describe('a user who may not read assessments', () => {
  it('does not see what a team recommends', async () => {
    expect(await noteFor(await aStaffMember('AUDITOR', accounts.code))).toContain('recommends: not eligible');
    expect(await noteFor(finance)).toBeNull();
  });

  it('reads in a case what was decided and when, not why', async () => {
    await decided();
    const full = await caseView(accounts.lead, sent.caseId, today);
    expect(full?.decisions).toMatchObject([{ outcome: 'NOT_ELIGIBLE', reasons: WORDS }]);
    expect(full?.closed).toEqual({ on: '24 July 2026', reason: WORDS });
    const view = await caseView(finance, sent.caseId, today);
    expect(view?.decisions).toMatchObject([
      { outcome: 'NOT_ELIGIBLE', decidedOn: '24 July 2026', reasons: null, evidence: null },
    ]);
    expect(view?.closed).toEqual({ on: '24 July 2026', reason: null });
    expect(JSON.stringify(view)).not.toContain('Seizures');
  });

  it('reads on the timeline that it was decided, not why', async () => {
    await decided();
    const shown = async (actor: Actor) =>
      (await personTimeline(actor, accounts.personId, {}, today))?.events[0];
    expect(await shown(accounts.lead)).toMatchObject({ what: 'Decided: not eligible', reason: WORDS });
    expect(await shown(finance)).toMatchObject({ what: 'Decided: not eligible', reason: null });
    const nominee = await aHolder(accounts.code, accounts.personId, 'NOMINEE');
    expect(await shown(nominee)).toMatchObject({ reason: null });
  });
});
