import { randomUUID } from 'node:crypto';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { todayInLondon } from '@/lib/core/clock';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { tellables } from '@/lib/letter/rules/tellable';
import { findLetterContext } from '@/lib/letter/store/letter-context';
import { readersOn } from '@/lib/letter/store/letter-facts';
import { query } from '@/lib/platform/db/transaction';
import type { ActOf } from '../act';
import { eligibleReasons, notEligibleReasons } from '../case-text';
import { randomOf } from '../random';
import { routeOf } from '../route';
import type { Story } from '../story';
import { QUESTIONS } from '../tool-answers';
import { oneOf, practitionerOf } from './company';
import { done, type Scene } from './progress';
import { criteriaOf } from './published-criteria';

const reasonsFor = ({ commissionerCode, index, group }: Story, isEligible: boolean) =>
  isEligible
    ? eligibleReasons(group)
    : notEligibleReasons(randomOf(`${commissionerCode} ${index} case`), group);

const outcomeOf = (isEligible: boolean) => (isEligible ? ('ELIGIBLE' as const) : ('NOT_ELIGIBLE' as const));

/** Answers the criteria of the person's group, with the best answer to each question or with the first one wrong. */
export async function answer({ company, story, so }: Scene, { isMet }: ActOf<'criteria'>): Promise<void> {
  const criteria = await criteriaOf(company, story.group);
  const options = criteria.questions.map(({ key, options: all }, place) => {
    const ranked = [...all].sort((a, b) => b.points - a.points);
    const chosen = isMet || place > 0 ? ranked[0] : ranked.at(-1);
    return [key, { option: chosen?.key ?? '', evidence: 'Letter in the record, seen by the practitioner' }];
  });
  so.assessmentId = randomUUID();
  const input = {
    assessmentId: so.assessmentId,
    caseId: so.caseId,
    criteriaId: criteria.id,
    version: 0,
  };
  const worker = practitionerOf(company, story, so.personId);
  done(
    await answerCriteria(worker, { ...input, answers: Object.fromEntries(options) }, todayInLondon()),
    story,
  );
}

export async function decideOn(scene: Scene, { isEligible }: ActOf<'decide-on'>): Promise<void> {
  const { company, story, so } = scene;
  const lead = oneOf(company, 'PHB_LEAD', story.index);
  const about = { caseId: so.caseId, assessmentId: so.assessmentId, decidedOn: todayInLondon() };
  const reasons = reasonsFor(story, isEligible);
  const outcome = outcomeOf(isEligible);
  switch (routeOf(story)) {
    case 'LOCAL':
      done(await decideLocal(lead, { ...about, outcome, reasons }, todayInLondon()), story);
      return;
    case 'FAST_TRACK': {
      const words = { option: 'ELIGIBLE', reasons, questions: null, fault: null } as const;
      done(await decideFastTrack(lead, { ...about, ...words }, todayInLondon()), story);
      return;
    }
    default:
      await decideOnAdvice(scene, { option: 'ACCEPT', reasons, questions: null });
  }
}

export async function sendBack(scene: Scene): Promise<void> {
  await decideOnAdvice(scene, { option: 'RETURN', reasons: null, questions: QUESTIONS });
}

type Said = { option: 'ACCEPT' | 'RETURN'; reasons: string | null; questions: string | null };

async function decideOnAdvice({ company, owner, story, so }: Scene, said: Said): Promise<void> {
  const { rows } = await owner.query('SELECT content_hash FROM recommendation WHERE id = $1', [
    so.recommendationId,
  ]);
  const { caseId, assessmentId, recommendationId } = so;
  const isForum = story.group === 'CYPCC' && said.option === 'ACCEPT';
  const forum = {
    forumHeldOn: isForum ? todayInLondon() : null,
    forumMembers: isForum
      ? 'Children’s continuing care lead, council social care, special needs education'
      : null,
  };
  const seen = { caseId, assessmentId, recommendationId, contentHash: String(rows[0]?.content_hash) };
  const input = { ...seen, ...said, ...forum, exceptionalReasons: null, decidedOn: todayInLondon() };
  done(await decideRecommendation(oneOf(company, 'PHB_LEAD', story.index), input, todayInLondon()), story);
}

export async function askAgain({ company, story, so }: Scene): Promise<void> {
  const recorded = {
    askedBy: 'FAMILY_OR_FRIEND',
    askedByName: 'A member of the family',
    askedOn: todayInLondon(),
    lateReason: null,
  } as const;
  const grounds =
    'You did not count the nights, and two people are needed more often than the assessment says.';
  const input = { challengeId: so.challengeId, caseId: so.caseId, grounds, recorded };
  const worker = practitionerOf(company, story, so.personId);
  done(await askForReview(worker, { ...input, stage: 'LOCAL_RESOLUTION' }, todayInLondon()), story);
}

export async function lookAgain({ company, story, so }: Scene): Promise<void> {
  const reasons = 'The panel read the night records with the family. They do not change the overall picture.';
  const input = {
    caseId: so.caseId,
    challengeId: so.challengeId,
    outcome: 'STANDS',
    evidence: null,
  } as const;
  const another = oneOf(company, 'PHB_LEAD', story.index + 1);
  done(
    await decideChallenge(another, { ...input, reasons, decidedOn: todayInLondon() }, todayInLondon()),
    story,
  );
}

/** Tells by letter what was settled last and has not been told. */
export async function sendDecisionLetter({ company, story, so }: Scene): Promise<void> {
  const worker = practitionerOf(company, story, so.personId);
  const today = todayInLondon();
  const found = await query(worker, 'letter:send', async (scope) => {
    const record = await findEligibilityRecord(scope, so.caseId);
    const context = await findLetterContext(scope, so.caseId, today);
    return record && context && { record, context };
  });
  const told = found && tellables(found.record).findLast(({ letterId }) => letterId === null);
  if (!told) throw new Error('There is nothing to tell');
  const to = readersOn(found, today)[0]?.to ?? '';
  const about = { caseId: so.caseId, kind: told.kind, subjectId: told.subjectId };
  const input = { letterId: randomUUID(), ...about, to, sentOn: today, sentHow: 'By post' };
  done(await sendLetter(worker, input, today), story);
}
