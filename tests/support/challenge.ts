import { randomUUID } from 'node:crypto';
import type { PhbGroup } from '@/lib/case/rules/groups';
import {
  type AskForReview,
  askForReview,
  type RecordedAsking,
} from '@/lib/challenge/commands/ask-for-review';
import { type DecideChallenge, decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { aCase, type CaseAccounts, someAccounts } from './case';
import { theCouncil } from './council';
import { aStaffMember } from './identity';
import type { PersonGiven } from './person';
import { must } from './result';

/** A accounts with a second PHB lead, who made no decision, and a finance officer. */
export type ChallengeAccounts = CaseAccounts & { secondLead: Actor; finance: Actor };

export async function someChallengeAccounts(person: PersonGiven = {}): Promise<ChallengeAccounts> {
  const accounts = await someAccounts(person);
  const secondLead = await aStaffMember('PHB_LEAD', accounts.code, { limitPence: 5_000_000 });
  return { ...accounts, secondLead, finance: await aStaffMember('FINANCE_OFFICER', accounts.code) };
}

export const refusedOn = day('2026-03-10');
export const askedOn = day('2026-04-01');

/** A case that the first lead recorded as not eligible; asked for on 3 March 2026. */
export async function aRefusedCase(
  accounts: CaseAccounts,
  on = refusedOn,
  group: PhbGroup = 'CHC',
): Promise<string> {
  const caseId = await aCase(accounts, undefined, { group });
  const decision = { caseId, outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need' } as const;
  must(await decideEligibility(accounts.lead, { ...decision, decidedOn: on }, on));
  return caseId;
}

/** Who asked, as staff write it down. */
export function recordedBy(change: Partial<RecordedAsking> = {}): RecordedAsking {
  return { askedBy: 'PERSON', askedByName: 'Test Person', askedOn, lateReason: null, ...change };
}

/** What staff send to record that a review was asked for. */
export function anAsking(caseId: string, change: Partial<AskForReview> = {}): AskForReview {
  return {
    challengeId: randomUUID(),
    caseId,
    stage: 'LOCAL_RESOLUTION',
    grounds: 'The nights were left out',
    recorded: recordedBy(),
    ...change,
  };
}

/** A stage that was asked for, under review. @returns the challenge's id */
export async function aChallenge(
  accounts: CaseAccounts,
  caseId: string,
  change: Partial<AskForReview> = {},
  on: PlainDate = askedOn,
): Promise<string> {
  const asking = anAsking(caseId, { recorded: recordedBy({ askedOn: on }), ...change });
  must(await askForReview(accounts.practitioner, asking, on));
  return asking.challengeId;
}

/** What a lead sends to end a stage. */
export function anEnding(
  caseId: string,
  challengeId: string,
  change: Partial<DecideChallenge> = {},
): DecideChallenge {
  return {
    caseId,
    challengeId,
    outcome: 'STANDS',
    reasons: 'The evidence is the same',
    evidence: null,
    decidedOn: day('2026-05-01'),
    consultation: theCouncil,
    nursingRefused: 'She lives at home',
    ...change,
  };
}

/** A stage that has ended. @returns the challenge's id */
export async function anEndedChallenge(
  accounts: ChallengeAccounts,
  caseId: string,
  change: Partial<DecideChallenge> = {},
  asking: Partial<AskForReview> = {},
): Promise<string> {
  const challengeId = await aChallenge(accounts, caseId, asking);
  const ending = anEnding(caseId, challengeId, change);
  must(await decideChallenge(accounts.secondLead, ending, ending.decidedOn));
  return challengeId;
}
