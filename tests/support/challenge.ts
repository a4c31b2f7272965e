import { randomUUID } from 'node:crypto';
import {
  type AskForReview,
  askForReview,
  type RecordedAsking,
} from '@/lib/challenge/commands/ask-for-review';
import { type DecideChallenge, decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { aStaffMember } from './builders';
import { aCase, aCast, type Cast, must } from './case';

/** A cast with a second PHB lead, who made no decision, and a finance officer. */
export type ChallengeCast = Cast & { secondLead: Actor; finance: Actor };

export async function aChallengeCast(): Promise<ChallengeCast> {
  const cast = await aCast();
  const secondLead = await aStaffMember('PHB_LEAD', cast.code, 5_000_000);
  return { ...cast, secondLead, finance: await aStaffMember('FINANCE_OFFICER', cast.code) };
}

export const refusedOn = day('2026-03-10');
export const askedOn = day('2026-04-01');

/** A case that the first lead recorded as not eligible; asked for on 3 March 2026. */
export async function aRefusedCase(cast: Cast, on = refusedOn): Promise<string> {
  const caseId = await aCase(cast);
  const decision = { caseId, outcome: 'NOT_ELIGIBLE', evidence: 'Tool', reasons: 'No need' } as const;
  must(await decideEligibility(cast.lead, { ...decision, decidedOn: on }, on));
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
  cast: Cast,
  caseId: string,
  change: Partial<AskForReview> = {},
  on: PlainDate = askedOn,
): Promise<string> {
  const asking = anAsking(caseId, { recorded: recordedBy({ askedOn: on }), ...change });
  must(await askForReview(cast.practitioner, asking, on));
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
    ...change,
  };
}

/** A stage that has ended. @returns the challenge's id */
export async function anEndedChallenge(
  cast: ChallengeCast,
  caseId: string,
  change: Partial<DecideChallenge> = {},
  asking: Partial<AskForReview> = {},
): Promise<string> {
  const challengeId = await aChallenge(cast, caseId, asking);
  const ending = anEnding(caseId, challengeId, change);
  must(await decideChallenge(cast.secondLead, ending, ending.decidedOn));
  return challengeId;
}
