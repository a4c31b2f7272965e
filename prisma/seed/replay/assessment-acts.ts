import { randomUUID } from 'node:crypto';
import { addMember } from '@/lib/assessment/commands/add-member';
import { completeScreening } from '@/lib/assessment/commands/complete-screening';
import { recordCareInPlace } from '@/lib/assessment/commands/record-care-in-place';
import { recordFastTrack } from '@/lib/assessment/commands/record-fast-track';
import { saveInvolvement } from '@/lib/assessment/commands/save-involvement';
import { saveParts } from '@/lib/assessment/commands/save-parts';
import { startAssessment } from '@/lib/assessment/commands/start-assessment';
import { submitRecommendation } from '@/lib/assessment/commands/submit-recommendation';
import type { Capacity } from '@/lib/assessment/rules/taking-part';
import { now, todayInLondon } from '@/lib/core/clock';
import { ruleSetFor } from '@/lib/tool/rules/rule-sets';
import type { NationalTool } from '@/lib/tool/rules/tool';
import type { ActOf } from '../act';
import { randomOf } from '../random';
import type { Story } from '../story';
import { answersFor, rationaleFor } from '../tool-answers';
import { practitionerOf } from './company';
import { done, type Scene } from './progress';

const wordsFor = ({ commissionerCode, index }: Story, what: string) =>
  randomOf(`${commissionerCode} ${index} ${what}`);

const isChild = ({ group }: Story) => group === 'CYPCC';

/** A Checklist or pre-assessment: only begun, sent on, or closed by. */
export async function screen(scene: Scene, { result }: ActOf<'screen'>): Promise<void> {
  const tool = isChild(scene.story) ? 'CHILD_PRE_ASSESSMENT' : 'CHECKLIST';
  const assessmentId = await start(scene, tool, result !== 'OUT', result !== 'OPEN');
  if (result === 'OPEN') return;
  const input = { completedOn: todayInLondon(), receivedOn: todayInLondon(), profession: 'Nurse' };
  const unchallenged = { isReferredAnyway: false, referralRationale: null };
  done(
    await completeScreening(worker(scene), { assessmentId, ...input, ...unchallenged }, todayInLondon()),
    scene.story,
  );
  scene.so.assessmentId = assessmentId;
}

/** The full assessment by a team: whole, or with some domains still to do. */
export async function assess(scene: Scene, { isEligible, isWhole }: ActOf<'assess'>): Promise<void> {
  const tool = isChild(scene.story) ? 'CHILD_DST' : 'DST';
  scene.so.assessmentId = await start(scene, tool, isEligible, isWhole);
  for (const [name, capacity, profession] of TEAM) {
    const member = { name, capacity, profession, organisation: 'Community team' };
    const there = { memberId: randomUUID(), manner: 'IN_PERSON', isInTeam: true } as const;
    done(
      await addMember(worker(scene), { assessmentId: scene.so.assessmentId, ...member, ...there }),
      scene.story,
    );
  }
}

const TEAM: readonly [string, Capacity, string | null][] = [
  ['Carol Whitfield', 'HEALTH_PROFESSIONAL', 'Nurse'],
  ['Tomasz Zielinski', 'HEALTH_PROFESSIONAL', 'Occupational therapist'],
  ['Ruth Okafor', 'SOCIAL_CARE_ASSESSOR', null],
];

async function start(scene: Scene, tool: NationalTool, isMet: boolean, isWhole: boolean): Promise<string> {
  const { story, so } = scene;
  const assessmentId = randomUUID();
  const isFull = tool === 'DST' || tool === 'CHILD_DST';
  const setting = story.index % 9 === 4 ? 'ACUTE_HOSPITAL' : 'OWN_HOME';
  const place = { setting, isDischargeToAssess: setting === 'ACUTE_HOSPITAL', interimFunding: null } as const;
  const input = { assessmentId, caseId: so.caseId, tool, ...place };
  const receivedOn = isFull ? todayInLondon() : null;
  done(await startAssessment(worker(scene), { ...input, receivedOn }, todayInLondon()), story);
  const ruleSet = ruleSetFor(tool, todayInLondon());
  if (!ruleSet) throw new Error(`No ${tool} on ${todayInLondon()}`);
  const all = answersFor(ruleSet, isMet, wordsFor(story, tool));
  const parts = isWhole ? all : all.slice(0, Math.ceil(all.length / 2));
  done(await saveParts(worker(scene), { assessmentId, parts }), story);
  if (isWhole) await involve(scene, assessmentId);
  return assessmentId;
}

async function involve(scene: Scene, assessmentId: string): Promise<void> {
  const { story } = scene;
  const { helper, hasCapacity } = story.circle;
  const basis = isChild(story) ? 'PARENT_AGREES' : hasCapacity ? 'AGREES' : 'BEST_INTERESTS';
  const representativeName = isChild(story) ? (helper?.name ?? 'The child’s mother') : (helper?.name ?? null);
  const note =
    basis === 'BEST_INTERESTS' ? 'Agreed at a best interests meeting with the family and the nurse.' : null;
  const said = { note, representativeName, isSharingAgreed: true, advocacyNote: null };
  const input = { assessmentId, version: 0, basis, advocacy: 'OFFERED_DECLINED', ...said } as const;
  done(await saveInvolvement(worker(scene), input), story);
}

export async function recommend(scene: Scene, { isEligible }: ActOf<'recommend'>): Promise<void> {
  const { assessmentId } = scene.so;
  const outcome = isEligible ? 'ELIGIBLE' : 'NOT_ELIGIBLE';
  const input = {
    assessmentId,
    outcome,
    rationale: rationaleFor(isEligible),
    isNursingConsidered: null,
  } as const;
  scene.so.recommendationId = done(
    await submitRecommendation(worker(scene), input, todayInLondon()),
    scene.story,
  );
}

export async function fastTrack(scene: Scene): Promise<void> {
  const { story, so } = scene;
  so.assessmentId = randomUUID();
  const clinician = { clinicianName: 'Dr Miriam Castle', registrationNumber: '7654321', isResponsible: true };
  const words = {
    organisation: 'St Ebba’s Hospice',
    condition: 'Cancer that has spread and is getting worse each week. May be in the last months of life.',
    careNeeded: 'Two carers four times a day, a night sitter, a hospital bed and a syringe driver at home.',
  };
  const input = { assessmentId: so.assessmentId, caseId: so.caseId, ...clinician, ...words };
  const receivedAt = new Date(now().getTime() - 40 * 60_000);
  done(await recordFastTrack(worker(scene), { ...input, receivedAt, setting: 'HOSPICE' }, now()), story);
}

/** In time for most; a day late for one in four. */
export async function careInPlace(scene: Scene): Promise<void> {
  const input = { caseId: scene.so.caseId, inPlaceAt: now() };
  done(await recordCareInPlace(worker(scene), input, now()), scene.story);
}

function worker({ company, story, so }: Scene) {
  return practitionerOf(company, story, so.personId);
}
