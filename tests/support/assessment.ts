import { randomUUID } from 'node:crypto';
import { addMember } from '@/lib/assessment/commands/add-member';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { confirmProfession } from '@/lib/assessment/commands/confirm-profession';
import type { RecordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { saveAnswers } from '@/lib/assessment/commands/save-answers';
import { saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { type StartAssessment, startAssessment } from '@/lib/assessment/commands/start-assessment';
import {
  type SubmitRecommendation,
  submitRecommendation,
} from '@/lib/assessment/commands/submit-recommendation';
import { EMPTY_ANSWER } from '@/lib/assessment/rules/answer';
import type { Member } from '@/lib/assessment/rules/taking-part';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { Edition } from '@/lib/tool/rules/edition';
import { editionOf } from '@/lib/tool/rules/editions';
import { isFullAssessment, type NationalTool } from '@/lib/tool/rules/tool';
import type { CaseAccounts } from './case';
import { must } from './result';
import { sql } from './superuser';

/** One week after aCase() was asked for. */
export const assessedOn = day('2026-03-10');

/** What a practitioner sends to start a tool; a full assessment gives the day of its referral. */
export function aStartOf(
  tool: NationalTool,
  caseId: string,
  change: Partial<StartAssessment> = {},
): StartAssessment {
  return {
    assessmentId: randomUUID(),
    caseId,
    tool,
    setting: 'OWN_HOME',
    isDischargeToAssess: false,
    interimFunding: null,
    receivedOn: isFullAssessment(tool) ? day('2026-03-05') : null,
    ...change,
  } as StartAssessment;
}

/** A tool without an answer. @returns the assessment's id */
export async function aStartedTool(
  { practitioner }: CaseAccounts,
  caseId: string,
  tool: NationalTool,
  on: PlainDate = assessedOn,
  change: Partial<StartAssessment> = {},
): Promise<string> {
  return must(await startAssessment(practitioner, aStartOf(tool, caseId, change), on));
}

const LETTERS: Record<string, string> = {
  N: 'NONE',
  L: 'LOW',
  M: 'MODERATE',
  H: 'HIGH',
  S: 'SEVERE',
  P: 'PRIORITY',
};

/** The level key of a letter of the acceptance cases; a Checklist's letters are its keys. */
function levelOf({ tool }: Edition, letter: string): string {
  if (tool === 'CHECKLIST') return letter;
  if (tool === 'CHILD_PRE_ASSESSMENT') return letter === 'Y' ? 'NEED' : 'NO_NEED';
  return LETTERS[letter] ?? letter;
}

/** An answer as a user sends it who saw nothing in its domain. */
export function anAnswer(domain: string, level: string | null, body = `Evidence on ${domain}`) {
  return { ...EMPTY_ANSWER, domain, version: 0, level, body };
}

/**
 * Answers every domain of a tool in its order, and writes each text.
 * @param letters `CABBBBCCCCC` for a Checklist, `P N N …` for a decision support tool, Y and N for a
 * pre-assessment
 */
export async function answerAll(
  { practitioner }: CaseAccounts,
  assessmentId: string,
  letters: string,
): Promise<void> {
  const [row] = await sql<{ rule_set: string }>('SELECT rule_set FROM assessment WHERE id = $1', [
    assessmentId,
  ]);
  const edition = editionOf(row?.rule_set ?? '');
  const levels = [...letters.replaceAll(' ', '')];
  const answers = edition.domains.map(({ kind, key }) =>
    kind === 'TEXT'
      ? anAnswer(key, null, `Words on ${key}`)
      : anAnswer(key, levelOf(edition, levels.shift() ?? '')),
  );
  must(await saveAnswers(practitioner, { assessmentId, answers }));
}

/** The person agrees and has no advocate. */
export async function recordInvolvement({ practitioner }: CaseAccounts, assessmentId: string): Promise<void> {
  const answers = { basis: 'AGREES', note: null, representativeName: null, isSharingAgreed: true } as const;
  const advocacy = { advocacy: 'OFFERED_DECLINED', advocacyNote: null } as const;
  const best = { capacityAssessor: null, consulted: null };
  must(await saveInvolvement(practitioner, { assessmentId, version: 0, ...answers, ...advocacy, ...best }));
}

/** A nurse of the team, who was there. */
export function aNurse(change: Partial<Member> = {}): Member {
  return {
    name: 'Nurse Lund',
    capacity: 'HEALTH_PROFESSIONAL',
    profession: 'Nurse',
    organisation: null,
    manner: 'IN_PERSON',
    isInTeam: true,
    userId: null,
    professionCheck: 'Seen on the register',
    ...change,
  } as Member;
}

/** A member who is a user with an account, and confirms their own profession. */
export function theirOwn({
  userId,
  displayName,
}: Actor): Pick<Member, 'name' | 'userId' | 'professionCheck'> {
  return { name: displayName, userId, professionCheck: null };
}

type TakesPart = { assessmentId: string; member: Member; today: PlainDate };

/** The co-ordinator records a member; if it is themself, they confirm their profession. */
export async function takesPart(by: Actor, { assessmentId, member, today }: TakesPart): Promise<void> {
  const memberId = must(await addMember(by, { assessmentId, memberId: randomUUID(), ...member }, today));
  if (member.userId === by.userId) must(await confirmProfession(by, { assessmentId, memberId }, today));
}

/** A nurse and a social care assessor: the smallest team there may be (DS-19). @returns their ids */
export async function addTeam({ practitioner }: CaseAccounts, assessmentId: string): Promise<string[]> {
  const assessor = aNurse({ name: 'Sam Okoro', capacity: 'SOCIAL_CARE_ASSESSOR', profession: null });
  const memberIds: string[] = [];
  for (const member of [aNurse(), assessor]) {
    const memberId = randomUUID();
    must(await addMember(practitioner, { assessmentId, memberId, ...member }));
    memberIds.push(memberId);
  }
  return memberIds;
}

/** A Checklist with all its answers, open. @param letters eleven of A, B, C */
export async function aChecklist(
  accounts: CaseAccounts,
  caseId: string,
  letters: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return answered(accounts, await aStartedTool(accounts, caseId, 'CHECKLIST', on), letters);
}

/** A pre-assessment with all its answers, open. @param letters ten of Y (a need) and N */
export async function aPreAssessment(
  accounts: CaseAccounts,
  caseId: string,
  letters: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return answered(accounts, await aStartedTool(accounts, caseId, 'CHILD_PRE_ASSESSMENT', on), letters);
}

async function answered(accounts: CaseAccounts, assessmentId: string, letters: string): Promise<string> {
  await answerAll(accounts, assessmentId, letters);
  await recordInvolvement(accounts, assessmentId);
  return assessmentId;
}

/** Completes a screening on the day it is received; positive or negative as its answers are. */
export async function complete(
  { practitioner }: CaseAccounts,
  assessmentId: string,
  on: PlainDate = assessedOn,
  change: { isReferredAnyway?: boolean; referralRationale?: string | null } = {},
) {
  const days = { completedOn: on, receivedOn: on };
  const referral = { isReferredAnyway: false, referralRationale: null, ...change };
  return must(
    await completeScreening(practitioner, { assessmentId, ...days, profession: 'Nurse', ...referral }, on),
  );
}

/** A completed Checklist: what follows from it has happened. */
export async function aCompletedChecklist(
  accounts: CaseAccounts,
  caseId: string,
  letters: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  const assessmentId = await aChecklist(accounts, caseId, letters, on);
  await complete(accounts, assessmentId, on);
  return assessmentId;
}

/**
 * A decision support tool ready to be submitted, for an adult. @param levels twelve letters, with or without
 * spaces
 */
export async function aDst(
  accounts: CaseAccounts,
  caseId: string,
  levels: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return fullTool(accounts, await aStartedTool(accounts, caseId, 'DST', on), levels);
}

/** The same for a child. @param levels ten letters */
export async function aChildDst(
  accounts: CaseAccounts,
  caseId: string,
  levels: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return fullTool(accounts, await aStartedTool(accounts, caseId, 'CHILD_DST', on), levels);
}

async function fullTool(accounts: CaseAccounts, assessmentId: string, levels: string): Promise<string> {
  await answered(accounts, assessmentId, levels);
  await addTeam(accounts, assessmentId);
  return assessmentId;
}

/** Sends a recommendation. @returns its id */
export async function submit(
  { practitioner }: CaseAccounts,
  assessmentId: string,
  change: Partial<SubmitRecommendation> = {},
  on: PlainDate = assessedOn,
): Promise<string> {
  const sent = {
    assessmentId,
    outcome: 'ELIGIBLE',
    rationale: 'The needs as a whole',
    nursing: { answer: 'NO_HOME' },
  } as const;
  return must(await submitRecommendation(practitioner, { ...sent, ...change }, on));
}

/**
 * A decision support tool with a recommendation that waits for the commissioner. @param levels as for aDst()
 */
export async function aSubmittedDst(
  accounts: CaseAccounts,
  caseId: string,
  levels: string,
  outcome: EligibilityOutcome = 'ELIGIBLE',
  on: PlainDate = assessedOn,
): Promise<{ assessmentId: string; recommendationId: string }> {
  const assessmentId = await aDst(accounts, caseId, levels, on);
  return { assessmentId, recommendationId: await submit(accounts, assessmentId, { outcome }, on) };
}

/** Friday 6 March 2026, half past four in the afternoon in London. */
export const RECEIVED_AT = new Date('2026-03-06T16:30:00Z');

/** What a practitioner sends to record a fast track from a nurse in a hospice. */
export function aFastTrackFor(caseId: string, change: Partial<RecordFastTrack> = {}): RecordFastTrack {
  return {
    assessmentId: randomUUID(),
    caseId,
    clinicianName: 'Nurse Test',
    register: 'NMC',
    registrationNumber: '12A3456E',
    organisation: 'Test Hospice',
    isResponsible: true,
    isCriterionMet: true,
    condition: 'Rapid decline since Monday',
    careNeeded: 'Two carers, four times a day',
    receivedAt: RECEIVED_AT,
    setting: 'HOSPICE',
    ...change,
  };
}
