import { beforeEach, describe, expect, it } from 'vitest';
import type { PhbGroup } from '@/lib/case/rules/groups';
import { type AskForReview, askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day } from '@/lib/core/plain-date';
import { clocksOf, stateOf } from '../../support/case';
import {
  aChallenge,
  anAsking,
  anEnding,
  aRefusedCase,
  askedOn,
  type ChallengeAccounts,
  recordedBy,
  refusedOn,
  someChallengeAccounts,
} from '../../support/challenge';
import { aNotifiedDecision, aSentLetter } from '../../support/letter';
import { asMigration } from '../../support/migration-part';
import { backfillReconsideration, challengeRows, namedAsBefore } from '../../support/reconsideration';
import { kindOf, must } from '../../support/result';
import { chooseSetting } from '../../support/settings';

const RECONSIDER = { stage: 'RECONSIDERATION' } as const;
let accounts: ChallengeAccounts;
let caseId: string;

beforeEach(async () => {
  accounts = await someChallengeAccounts();
  caseId = await aRefusedCase(accounts, refusedOn, 'LONG_TERM_CONDITION');
});

const ask = (change: Partial<AskForReview>, on = askedOn) =>
  kindOf(
    askForReview(
      accounts.practitioner,
      anAsking(caseId, { recorded: recordedBy({ askedOn: on }), ...change }),
      on,
    ),
  );
const open = async () => (await clocksOf(caseId)).filter((line) => line.endsWith('open'));

describe('ELI-60 a decision of another service than continuing healthcare', () => {
  it.each<[PhbGroup, string]>([
    ['CYPCC', '2016-06-01'],
    ['WHEELCHAIR', '1980-01-01'],
    ['S117', '1980-01-01'],
    ['OTHER_LOCAL', '1980-01-01'],
  ])(
    '%s: can be reconsidered after seven months and after two years, never by the way of another',
    async (group, born) => {
      accounts = await someChallengeAccounts({ dateOfBirth: born });
      caseId = await aRefusedCase(accounts, refusedOn, group);
      for (const stage of ['LOCAL_RESOLUTION', 'INDEPENDENT_REVIEW', 'OMBUDSMAN'] as const)
        expect(await ask({ stage }, day('2026-10-11'))).toBe('stage-not-open');
      expect(await ask(RECONSIDER, day(group === 'CYPCC' ? '2026-10-11' : '2028-03-10'))).toBe('ok');
    },
  );

  it('ELI-69 is answered within 28 days, or the fewer that the commissioner sets', async () => {
    await ask(RECONSIDER);
    expect(await open()).toEqual(['ANSWER_RECONSIDERATION PHB_LEAD 2026-04-01 2026-04-29 open']);
    await chooseSetting(accounts.code, { key: 'clock-answer-reconsideration', value: 14, startsOn: askedOn });
    caseId = await aRefusedCase(accounts, refusedOn, 'S117');
    await ask(RECONSIDER);
    expect(await open()).toEqual(['ANSWER_RECONSIDERATION PHB_LEAD 2026-04-01 2026-04-15 open']);
  });

  it('ELI-69 is answered by someone else, and a changed answer lets the case go on', async () => {
    const challengeId = await aChallenge(accounts, caseId, RECONSIDER);
    const changed = { outcome: 'CHANGED', evidence: 'Two admissions' } as const;
    const end = anEnding(caseId, challengeId, { ...changed, decidedOn: day('2026-04-20') });
    expect(await kindOf(decideChallenge(accounts.lead, end, end.decidedOn))).toBe('own-decision');
    expect(await kindOf(decideChallenge(accounts.secondLead, end, end.decidedOn))).toBe('ok');
    expect(await stateOf(caseId)).toBe('ELIGIBLE');
    expect((await open()).map((line) => line.split(' ')[0]).sort()).toEqual([
      'SEND_DECISION_LETTER',
      'SET_INDICATIVE_BUDGET',
    ]);
  });
});

describe('what was asked for as local resolution before', () => {
  it('is reconsideration, with every word, every day and its answer', async () => {
    const challengeId = await aChallenge(accounts, caseId, RECONSIDER);
    const end = anEnding(caseId, challengeId, { decidedOn: day('2026-04-20') });
    must(await decideChallenge(accounts.secondLead, end, end.decidedOn));
    const other = await someChallengeAccounts();
    const chc = await aRefusedCase(other);
    await aChallenge(other, chc);
    const before = await challengeRows([caseId, chc]);
    await namedAsBefore(caseId);
    expect(await challengeRows([caseId, chc])).not.toEqual(before);
    await backfillReconsideration();
    expect(await challengeRows([caseId, chc])).toEqual(before);
    expect(before.map(({ stage }) => stage).sort()).toEqual(['LOCAL_RESOLUTION', 'RECONSIDERATION']);
  });

  it('is answered by the day it had, and no one runs out of a time that no law sets', async () => {
    await aChallenge(accounts, caseId, RECONSIDER);
    await namedAsBefore(caseId);
    expect(await open()).toContain('LOCAL_RESOLUTION PHB_LEAD 2026-04-01 2026-04-29 open');
    await backfillReconsideration();
    expect(await open()).toEqual(['ANSWER_RECONSIDERATION PHB_LEAD 2026-04-01 2026-04-29 open']);
  });

  it('leaves no open time to ask that no law sets, and no other service’s', async () => {
    const other = await someChallengeAccounts();
    const decided = await aNotifiedDecision(other, 'NOT_ELIGIBLE');
    await aSentLetter(other, decided, 'NOT_ELIGIBLE', day('2026-07-25'));
    caseId = decided.caseId;
    await backfillReconsideration();
    expect(await open()).toEqual(['ASK_FOR_REVIEW BUDGET_HOLDER 2026-07-25 2027-01-25 open']);
    await asMigration(`UPDATE phb_case SET "group" = 'S117' WHERE id = '${caseId}'`);
    await backfillReconsideration();
    expect(await open()).toEqual([]);
    expect((await clocksOf(caseId)).join()).toContain(
      'ASK_FOR_REVIEW BUDGET_HOLDER 2026-07-25 2027-01-25 20',
    );
  });
});
