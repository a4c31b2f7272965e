import { randomUUID } from 'node:crypto';
import { addMember } from '@/lib/assessment/commands/add-member';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { saveParts } from '@/lib/assessment/commands/save-parts';
import { type StartAssessment, startAssessment } from '@/lib/assessment/commands/start-assessment';
import {
  type SubmitRecommendation,
  submitRecommendation,
} from '@/lib/assessment/commands/submit-recommendation';
import { EMPTY_ANSWER } from '@/lib/assessment/rules/answer';
import type { Member } from '@/lib/assessment/rules/taking-part';
import { recordRequest } from '@/lib/case/commands/record-request';
import type { EligibilityOutcome } from '@/lib/case/rules/eligibility-decision';
import { day, type PlainDate } from '@/lib/core/plain-date';
import type { Edition } from '@/lib/tool/rules/edition';
import { editionOf } from '@/lib/tool/rules/editions';
import { isFullAssessment, type NationalTool } from '@/lib/tool/rules/tool';
import { aCommissioner, aPerson, aStaffMember, withCaseload } from './builders';
import { aRequestFor, type Cast, must } from './case';
import { sql } from './superuser';

/** One week after aCase() was asked for. */
export const assessedOn = day('2026-03-10');

/** The cast of a child's case: as aCast(), with a person who is 10 years old in March 2026. */
export async function aChildCast(): Promise<Cast> {
  const code = await aCommissioner();
  const personId = await aPerson(code, { dateOfBirth: '2015-06-01' });
  const practitioner = await withCaseload(await aStaffMember('PRACTITIONER', code), personId);
  return { code, practitioner, personId, lead: await aStaffMember('PHB_LEAD', code, 5_000_000) };
}

/** A case of children's continuing care that was asked for. */
export async function aChildCase({ practitioner, personId }: Cast, on = day('2026-03-03')): Promise<string> {
  return must(await recordRequest(practitioner, aRequestFor(personId, { group: 'CYPCC' }), on));
}

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
  { practitioner }: Cast,
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

/** A part as a user sends it who saw nothing in it. */
export function aPart(part: string, level: string | null, body = `Evidence on ${part}`) {
  return { ...EMPTY_ANSWER, part, version: 0, level, body };
}

/**
 * Answers every domain of a tool in its order, and writes each text.
 * @param letters `CABBBBCCCCC` for a Checklist, `P N N …` for a decision support tool, Y and N for a
 * pre-assessment
 */
export async function answerAll(
  { practitioner }: Cast,
  assessmentId: string,
  letters: string,
): Promise<void> {
  const [row] = await sql<{ rule_set: string }>('SELECT rule_set FROM assessment WHERE id = $1', [
    assessmentId,
  ]);
  const edition = editionOf(row?.rule_set ?? '');
  const levels = [...letters.replaceAll(' ', '')];
  const parts = edition.domains.map(({ kind, key }) =>
    kind === 'TEXT'
      ? aPart(key, null, `Words on ${key}`)
      : aPart(key, levelOf(edition, levels.shift() ?? '')),
  );
  must(await saveParts(practitioner, { assessmentId, parts }));
}

/** The person agrees and has no advocate. */
export async function recordInvolvement({ practitioner }: Cast, assessmentId: string): Promise<void> {
  const answers = { basis: 'AGREES', note: null, representativeName: null, isSharingAgreed: true } as const;
  const advocacy = { advocacy: 'OFFERED_DECLINED', advocacyNote: null } as const;
  must(await saveInvolvement(practitioner, { assessmentId, version: 0, ...answers, ...advocacy }));
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
    ...change,
  } as Member;
}

/** A nurse and a social care assessor: the smallest team there may be (DS-19). */
export async function addTeam({ practitioner }: Cast, assessmentId: string): Promise<void> {
  const assessor = aNurse({ name: 'Sam Okoro', capacity: 'SOCIAL_CARE_ASSESSOR', profession: null });
  for (const member of [aNurse(), assessor]) {
    must(await addMember(practitioner, { assessmentId, memberId: randomUUID(), ...member }));
  }
}

/** A Checklist with all its answers, open. @param letters eleven of A, B, C */
export async function aChecklist(
  cast: Cast,
  caseId: string,
  letters: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return answered(cast, await aStartedTool(cast, caseId, 'CHECKLIST', on), letters);
}

/** A pre-assessment with all its answers, open. @param letters ten of Y (a need) and N */
export async function aPreAssessment(
  cast: Cast,
  caseId: string,
  letters: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return answered(cast, await aStartedTool(cast, caseId, 'CHILD_PRE_ASSESSMENT', on), letters);
}

async function answered(cast: Cast, assessmentId: string, letters: string): Promise<string> {
  await answerAll(cast, assessmentId, letters);
  await recordInvolvement(cast, assessmentId);
  return assessmentId;
}

/** Completes a screening on the day it is received; positive or negative as its answers are. */
export async function complete(
  { practitioner }: Cast,
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
  cast: Cast,
  caseId: string,
  letters: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  const assessmentId = await aChecklist(cast, caseId, letters, on);
  await complete(cast, assessmentId, on);
  return assessmentId;
}

/** A completed pre-assessment. */
export async function aCompletedPreAssessment(
  cast: Cast,
  caseId: string,
  letters: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  const assessmentId = await aPreAssessment(cast, caseId, letters, on);
  await complete(cast, assessmentId, on);
  return assessmentId;
}

/**
 * A decision support tool ready to be submitted, for an adult. @param levels twelve letters, with or without
 * spaces
 */
export async function aDst(
  cast: Cast,
  caseId: string,
  levels: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return fullTool(cast, await aStartedTool(cast, caseId, 'DST', on), levels);
}

/** The same for a child. @param levels ten letters */
export async function aChildDst(
  cast: Cast,
  caseId: string,
  levels: string,
  on: PlainDate = assessedOn,
): Promise<string> {
  return fullTool(cast, await aStartedTool(cast, caseId, 'CHILD_DST', on), levels);
}

async function fullTool(cast: Cast, assessmentId: string, levels: string): Promise<string> {
  await answered(cast, assessmentId, levels);
  await addTeam(cast, assessmentId);
  return assessmentId;
}

/** Sends a recommendation. @returns its id */
export async function submit(
  { practitioner }: Cast,
  assessmentId: string,
  change: Partial<SubmitRecommendation> = {},
  on: PlainDate = assessedOn,
): Promise<string> {
  const sent = {
    assessmentId,
    outcome: 'ELIGIBLE',
    rationale: 'The needs as a whole',
    isNursingConsidered: null,
  } as const;
  return must(await submitRecommendation(practitioner, { ...sent, ...change }, on));
}

/**
 * A decision support tool with a recommendation that waits for the commissioner. @param levels as for aDst()
 */
export async function aSubmittedDst(
  cast: Cast,
  caseId: string,
  levels: string,
  outcome: EligibilityOutcome = 'ELIGIBLE',
  on: PlainDate = assessedOn,
): Promise<{ assessmentId: string; recommendationId: string }> {
  const assessmentId = await aDst(cast, caseId, levels, on);
  return { assessmentId, recommendationId: await submit(cast, assessmentId, { outcome }, on) };
}

/** The same for a child. */
export async function aSubmittedChildDst(
  cast: Cast,
  caseId: string,
  levels: string,
  outcome: EligibilityOutcome = 'ELIGIBLE',
  on: PlainDate = assessedOn,
): Promise<{ assessmentId: string; recommendationId: string }> {
  const assessmentId = await aChildDst(cast, caseId, levels, on);
  return { assessmentId, recommendationId: await submit(cast, assessmentId, { outcome }, on) };
}
