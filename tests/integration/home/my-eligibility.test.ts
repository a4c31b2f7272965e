import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { assessmentPrint } from '@/lib/assessment/queries/assessment-print';
import { assessmentView } from '@/lib/assessment/queries/assessment-view';
import { confirmRefund } from '@/lib/challenge/commands/confirm-refund';
import { pence } from '@/lib/core/money';
import { day } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { holderHome } from '@/lib/home/queries/holder-home';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { aChecklist, aCompletedChecklist, aDst } from '../../support/assessment';
import { eventsOf } from '../../support/audit';
import { aCase } from '../../support/case';
import {
  aChallenge,
  anEndedChallenge,
  aRefusedCase,
  askedOn,
  type ChallengeAccounts,
  someChallengeAccounts,
} from '../../support/challenge';
import { aCaseOf, anEligibleCase, someLocalAnswers } from '../../support/decision';
import { aNotifiedDecision } from '../../support/letter';
import { aHolder } from '../../support/person';
import { must } from '../../support/result';
import { chooseSetting } from '../../support/settings';
import { sql } from '../../support/superuser';

const today = askedOn; // 1 April 2026
const CHANGED = { outcome: 'CHANGED', evidence: 'Charts', reasons: 'Nights were left out' } as const;
let accounts: ChallengeAccounts;
let holder: Actor;
const seen = async (asked?: string) => {
  const mine = await myEligibility(holder, accounts.personId, asked, today);
  if (!mine?.myCase) throw new Error('Nothing is shown');
  return mine.myCase;
};

beforeEach(async () => {
  accounts = await someChallengeAccounts();
  holder = await aHolder(accounts.code, accounts.personId);
});

describe('what the person reads of the decision', () => {
  it('says who decided what, when and why, and until when they may ask', async () => {
    await aRefusedCase(accounts);
    const seenCase = await seen();
    expect(seenCase).toMatchObject({
      answer: 'NOT_ELIGIBLE',
      decision: { deciderName: accounts.lead.displayName, on: '10 March 2026', reasons: 'No need' },
      review: {
        kind: 'open',
        stage: 'LOCAL_RESOLUTION',
        limit: { lastDay: '2026-09-10', counts: 'DECISION' },
      },
      explanation: null,
      mayAsk: true,
    });
    expect((await eventsOf(accounts.personId)).at(-1)).toBe('assessment:view');
  });

  it('ELI-120: names who gives free advice and help, as it is set for today', async () => {
    await aRefusedCase(accounts);
    const pals = { key: 'advice-pals', value: 'Ring 01632 960 100', startsOn: today };
    await chooseSetting(accounts.code, pals);
    const mine = await myEligibility(holder, accounts.personId, undefined, today);
    expect(mine?.advice).toMatchObject([
      { term: 'Independent advice' },
      { term: 'Leaflet' },
      { term: 'Patient advice (PALS)', value: 'Ring 01632 960 100' },
      { term: 'Advocate' },
      { term: 'Interpreter' },
    ]);
  });

  it('explains a screening that said no by its own answers', async () => {
    const caseId = await aCase(accounts);
    const assessmentId = await aCompletedChecklist(accounts, caseId, 'CBCCCCCCCCC');
    const seenCase = await seen();
    expect(seenCase.answer).toBe('SCREENED_OUT');
    expect(seenCase.paper).toMatchObject({ id: assessmentId, tool: 'CHECKLIST', on: '10 March 2026' });
    expect(seenCase.explanation?.indication).toBe('NEGATIVE');
    expect(seenCase.review).toMatchObject({ kind: 'open', stage: 'RECONSIDERATION', limit: null });
  });

  it('tells what goes on and by when, but not what is still being written', async () => {
    const caseId = await aCase(accounts);
    await aCompletedChecklist(accounts, caseId, 'ABBBBCCCCCC');
    await aDst(accounts, caseId, 'PNNNNNNNNNNN');
    const seenCase = await seen();
    expect(seenCase.answer).toBe('WAITING');
    expect(seenCase.explanation).toBeNull();
    expect(seenCase.next[0]).toMatchObject({ kind: 'continue', tool: 'DST' });
    expect(seenCase.clocks).toContainEqual(
      expect.objectContaining({ kind: 'CHC_DECISION', dueOn: '2026-04-07' }),
    );
    expect(seenCase.papers.map(({ tool }) => tool)).toEqual(['CHECKLIST']);
  });

  it('shows answers to local criteria after the decision on them, not before', async () => {
    const caseId = await aCaseOf(accounts, 'WHEELCHAIR');
    const assessmentId = await someLocalAnswers(accounts, caseId, false);
    expect((await seen(caseId)).papers).toEqual([]);
    expect(await assessmentView(holder, assessmentId)).toBeNull();
    expect(await assessmentPrint(holder, assessmentId, today)).toBeNull();
    expect(await assessmentView(accounts.practitioner, assessmentId)).not.toBeNull();
    const decision = { outcome: 'NOT_ELIGIBLE', reasons: 'Not met', decidedOn: day('2026-07-23') } as const;
    must(await decideLocal(accounts.lead, { caseId, assessmentId, ...decision }, day('2026-07-23')));
    expect((await seen(caseId)).papers).toMatchObject([{ id: assessmentId }]);
    expect(await assessmentView(holder, assessmentId)).not.toBeNull();
  });

  it('shows a challenge with its steps while it goes on, and how it ended', async () => {
    const caseId = await aRefusedCase(accounts);
    await aChallenge(accounts, caseId);
    const running = await seen();
    expect(running.review).toMatchObject({ kind: 'running', stage: 'LOCAL_RESOLUTION' });
    expect(running.challenges).toEqual([
      expect.objectContaining({ stage: 'LOCAL_RESOLUTION', ended: null, askedOn: '1 April 2026' }),
    ]);
  });

  it('shows the new decision first, the earlier one, and the refund', async () => {
    const caseId = await aRefusedCase(accounts);
    await anEndedChallenge(accounts, caseId, CHANGED);
    const refund = {
      refundId: randomUUID(),
      caseId,
      kind: 'OVERTURNED',
      firstDay: day('2026-03-10'),
      lastDay: day('2026-05-01'),
      interest: pence(0),
      toCouncil: pence(0),
      council: null,
    } as const;
    must(
      await confirmRefund(
        accounts.finance,
        { ...refund, cost: pence(50_000), note: 'Care' },
        day('2026-06-01'),
      ),
    );
    const seenCase = await seen();
    expect(seenCase.decision).toMatchObject({ outcome: 'ELIGIBLE', basis: 'CHALLENGE', on: '1 May 2026' });
    expect(seenCase.earlier).toEqual([
      expect.objectContaining({ outcome: 'NOT_ELIGIBLE', on: '10 March 2026' }),
    ]);
    expect(seenCase.refunds).toEqual([
      expect.objectContaining({ amount: '£500.00', firstDay: '10 March 2026', lastDay: '1 May 2026' }),
    ]);
  });

  it('names no last day to ask about a decision that a review changed for the person', async () => {
    const caseId = await aRefusedCase(accounts);
    await anEndedChallenge(accounts, caseId, CHANGED);
    expect((await seen()).review).toMatchObject({ kind: 'open', stage: 'LOCAL_RESOLUTION', limit: null });
  });

  it('keeps the money from who acts for the plan alone', async () => {
    const caseId = await aRefusedCase(accounts);
    await anEndedChallenge(accounts, caseId, CHANGED);
    const refund = {
      refundId: randomUUID(),
      caseId,
      kind: 'OVERTURNED',
      firstDay: day('2026-03-10'),
      lastDay: day('2026-05-01'),
      interest: pence(0),
      toCouncil: pence(0),
      council: null,
    } as const;
    must(
      await confirmRefund(accounts.finance, { ...refund, cost: pence(1), note: 'Care' }, day('2026-06-01')),
    );
    const plan = await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { money: false });
    expect((await myEligibility(plan, accounts.personId, undefined, today))?.myCase?.refunds).toEqual([]);
  });

  it('shows the newest of several cases, and another one that is asked for; no other person’s', async () => {
    const first = await aRefusedCase(accounts);
    await sql(`UPDATE phb_case SET asked_on = '2025-01-01' WHERE id = $1`, [first]);
    const second = await aCase(accounts);
    expect((await seen()).caseId).toBe(second);
    expect((await seen(first)).caseId).toBe(first);
    const other = await someChallengeAccounts();
    expect((await seen(await aCase(other))).caseId).toBe(second);
  });

  it('says that there is nothing yet', async () => {
    expect(await myEligibility(holder, accounts.personId, undefined, today)).toEqual({
      myCase: null,
      record: [],
      others: [],
      advice: [{ term: 'Patient advice (PALS)' }, { term: 'Advocate' }, { term: 'Interpreter' }].map((one) =>
        expect.objectContaining(one),
      ),
    });
  });

  it('is not for a nominee, for money alone, for another person or another commissioner', async () => {
    await aRefusedCase(accounts);
    const look = (actor: Actor) => myEligibility(actor, accounts.personId, undefined, today);
    const other = await someChallengeAccounts();
    expect(await look(await aHolder(accounts.code, accounts.personId, 'NOMINEE'))).toBeNull();
    expect(
      await look(await aHolder(accounts.code, accounts.personId, 'REPRESENTATIVE', { plan: false })),
    ).toBeNull();
    const stranger = await aHolder(other.code, other.personId);
    expect(await look(stranger)).toBeNull();
    expect(await look({ ...stranger, personIds: [accounts.personId] })).toBeNull();
  });

  it('shows no draft of a screening', async () => {
    const caseId = await aCase(accounts);
    await aChecklist(accounts, caseId, 'AAAAAAAAAAA');
    const seenCase = await seen();
    expect([seenCase.papers, seenCase.explanation]).toEqual([[], null]);
  });
});

describe('the person’s home', () => {
  it('leads to the decision, and tells by when the next step is due, not a letter or a review', async () => {
    const march = { askedOn: day('2026-03-03'), receivedOn: '2026-03-05', submittedOn: '2026-03-10' };
    await aNotifiedDecision(accounts, 'ELIGIBLE', march, day('2026-03-10'));
    const home = await holderHome(holder, accounts.personId, today);
    expect(home?.seesDecision).toBe(true);
    expect(home?.story?.dueOn).toBe('24 March 2026');
  });

  it('does not lead a nominee there', async () => {
    await anEligibleCase(accounts);
    const nominee = await aHolder(accounts.code, accounts.personId, 'NOMINEE');
    expect((await holderHome(nominee, accounts.personId, today))?.seesDecision).toBe(false);
  });
});
