import { randomUUID } from 'node:crypto';
import { addMember } from '@/lib/assessment/commands/add-member';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { recordCareInPlace } from '@/lib/assessment/commands/record-care-in-place';
import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { saveAnswers } from '@/lib/assessment/commands/save-answers';
import { saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { submitRecommendation } from '@/lib/assessment/commands/submit-recommendation';
import type { AssessmentSetting } from '@/lib/assessment/rules/assessment-setting';
import type { Capacity } from '@/lib/assessment/rules/taking-part';
import { now, todayInLondon } from '@/lib/core/clock';
import { editionOn } from '@/lib/tool/rules/editions';
import { isFullAssessment, type NationalTool } from '@/lib/tool/rules/tool';
import type { ActOf } from '../act';
import { randomOf } from '../random';
import { livesInNursingHome } from '../route';
import type { Story } from '../story';
import { answersFor, rationaleFor } from '../tool-answers';
import { practitionerOf } from './acting-accounts';
import { type Context, done } from './progress';

const wordsFor = ({ commissionerCode, index }: Story, what: string) =>
  randomOf(`${commissionerCode} ${index} ${what}`);

const isChild = ({ group }: Story) => group === 'CYPCC';

/** A Checklist or pre-assessment: only begun, positive, or negative, which closes the case. */
export async function screen(context: Context, { result }: ActOf<'screen'>): Promise<void> {
  const tool = isChild(context.story) ? 'CHILD_PRE_ASSESSMENT' : 'CHECKLIST';
  const assessmentId = await start(context, tool, result !== 'OUT', result !== 'OPEN');
  if (result === 'OPEN') return;
  const input = { completedOn: todayInLondon(), receivedOn: todayInLondon(), profession: 'Nurse' };
  const unchallenged = { isReferredAnyway: false, referralRationale: null };
  done(
    await completeScreening(worker(context), { assessmentId, ...input, ...unchallenged }, todayInLondon()),
    context.story,
  );
  context.progress.assessmentId = assessmentId;
}

/** The full assessment by a team: complete, or with some domains still to do. */
export async function assess(context: Context, { isEligible, isWhole }: ActOf<'assess'>): Promise<void> {
  const tool = isChild(context.story) ? 'CHILD_DST' : 'DST';
  context.progress.assessmentId = await start(context, tool, isEligible, isWhole);
  for (const [name, capacity, profession] of TEAM) {
    const member = { name, capacity, profession, organisation: 'Community team', ...CHECKED };
    const there = { memberId: randomUUID(), manner: 'IN_PERSON', isInTeam: true } as const;
    done(
      await addMember(worker(context), { assessmentId: context.progress.assessmentId, ...member, ...there }),
      context.story,
    );
  }
}

const CHECKED = { userId: null, professionCheck: 'Seen on the public register on the day of the meeting' };

const TEAM: readonly [string, Capacity, string | null][] = [
  ['Carol Whitfield', 'HEALTH_PROFESSIONAL', 'Nurse'],
  ['Tomasz Zielinski', 'HEALTH_PROFESSIONAL', 'Occupational therapist'],
  ['Ruth Okafor', 'SOCIAL_CARE_ASSESSOR', null],
];

async function start(
  context: Context,
  tool: NationalTool,
  isMet: boolean,
  isWhole: boolean,
): Promise<string> {
  const { story, progress } = context;
  const assessmentId = randomUUID();
  const isFull = isFullAssessment(tool);
  const setting = settingOf(story);
  const place = { setting, isDischargeToAssess: setting === 'ACUTE_HOSPITAL', interimFunding: null } as const;
  const input = { assessmentId, caseId: progress.caseId, tool, ...place };
  const receivedOn = isFull ? todayInLondon() : null;
  done(await startAssessment(worker(context), { ...input, receivedOn }, todayInLondon()), story);
  const edition = editionOn(tool, todayInLondon());
  if (!edition) throw new Error(`No ${tool} on ${todayInLondon()}`);
  const all = answersFor(edition, isMet, wordsFor(story, tool));
  const answers = isWhole ? all : all.slice(0, Math.ceil(all.length / 2));
  done(await saveAnswers(worker(context), { assessmentId, answers }), story);
  if (isWhole) await involve(context, assessmentId);
  return assessmentId;
}

function settingOf(story: Story): AssessmentSetting {
  if (livesInNursingHome(story)) return 'CARE_HOME';
  return story.index % 9 === 4 ? 'ACUTE_HOSPITAL' : 'OWN_HOME';
}

async function involve(context: Context, assessmentId: string): Promise<void> {
  const { story } = context;
  const { helper, hasCapacity } = story.network;
  const basis = isChild(story) ? 'PARENT_AGREES' : hasCapacity ? 'AGREES' : 'BEST_INTERESTS';
  const representativeName = helper?.name ?? (isChild(story) ? 'The child’s mother' : null);
  const best = basis === 'BEST_INTERESTS' ? bestInterests(context) : NO_BEST_INTERESTS;
  const said = { representativeName, isSharingAgreed: true, advocacyNote: null, ...best };
  const input = { assessmentId, version: 0, basis, advocacy: 'OFFERED_DECLINED', ...said } as const;
  done(await saveInvolvement(worker(context), input), story);
}

const NO_BEST_INTERESTS = { note: null, capacityAssessor: null, consulted: null };

function bestInterests(context: Context) {
  const family = context.story.network.helper?.name ?? 'An independent advocate';
  return {
    note: 'Agreed at a best interests meeting with the family and the nurse.',
    capacityAssessor: `${worker(context).displayName}, care co-ordinator`,
    consulted: `${family} and the GP`,
  };
}

export async function recommend(context: Context, { isEligible }: ActOf<'recommend'>): Promise<void> {
  const { assessmentId } = context.progress;
  const outcome = isEligible ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  const input = {
    assessmentId,
    outcome,
    rationale: rationaleFor(isEligible),
    nursing: livesInNursingHome(context.story)
      ? ({ answer: 'NEEDED', from: todayInLondon() } as const)
      : ({ answer: 'NO_HOME' } as const),
  } as const;
  context.progress.recommendationId = done(
    await submitRecommendation(worker(context), input, todayInLondon()),
    context.story,
  );
}

export async function fastTrack(context: Context): Promise<void> {
  const { story, progress } = context;
  progress.assessmentId = randomUUID();
  const registration = { register: 'GMC', registrationNumber: '7654321' } as const;
  const claims = { ...registration, isResponsible: true, isCriterionMet: true };
  const clinician = { clinicianName: 'Dr Miriam Castle', ...claims };
  const words = {
    organisation: 'St Ebba’s Hospice',
    condition: 'Cancer that has spread and is getting worse each week. May be in the last months of life.',
    careNeeded: 'Two carers four times a day, a night sitter, a hospital bed and a syringe driver at home.',
  };
  const input = { assessmentId: progress.assessmentId, caseId: progress.caseId, ...clinician, ...words };
  const receivedAt = new Date(now().getTime() - 40 * 60_000);
  done(await recordFastTrack(worker(context), { ...input, receivedAt, setting: 'HOSPICE' }, now()), story);
}

/** In time for most, a day late for one in four. */
export async function careInPlace(context: Context): Promise<void> {
  const input = { caseId: context.progress.caseId, inPlaceAt: now() };
  done(await recordCareInPlace(worker(context), input, now()), context.story);
}

function worker({ accounts, story, progress }: Context) {
  return practitionerOf(accounts, story, progress.personId);
}
