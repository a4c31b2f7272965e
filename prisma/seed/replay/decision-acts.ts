import { randomUUID } from 'node:crypto';
import { askForReview } from '@/lib/challenge/commands/ask-for-review';
import { decideChallenge } from '@/lib/challenge/commands/decide-challenge';
import { todayInLondon } from '@/lib/core/clock';
import { addDays, type PlainDate } from '@/lib/core/plain-date';
import { SETTING_KINDS } from '@/lib/core/settings/setting-kinds';
import { answerCriteria } from '@/lib/criteria/commands/answer-criteria';
import { decideFastTrack } from '@/lib/decision/commands/decide-fast-track';
import { decideLocal } from '@/lib/decision/commands/decide-local';
import { decideRecommendation } from '@/lib/decision/commands/decide-recommendation';
import { findEligibilityRecord } from '@/lib/decision/store/find-eligibility';
import type { Aftercare } from '@/lib/eligibility/rules/aftercare';
import type { CouncilConsultation } from '@/lib/eligibility/rules/council';
import { sendLetter } from '@/lib/letter/commands/send-letter';
import { letterSubjects } from '@/lib/letter/rules/letter-subjects';
import { findLetterContext } from '@/lib/letter/store/letter-context';
import { letterReadersOn } from '@/lib/letter/store/letter-facts';
import { query } from '@/lib/platform/db/transaction';
import type { ActOf } from '../act';
import { eligibleReasons, notEligibleReasons } from '../case-text';
import { randomOf } from '../random';
import { livesInNursingHome, routeOf } from '../route';
import type { Story } from '../story';
import { QUESTIONS } from '../tool-answers';
import { decidingLead, practitionerOf } from './acting-accounts';
import { type Context, done } from './progress';
import { criteriaOf } from './published-criteria';

const reasonsFor = ({ commissionerCode, index, group }: Story, isEligible: boolean) =>
  isEligible
    ? eligibleReasons(group)
    : notEligibleReasons(randomOf(`${commissionerCode} ${index} case`), group);

const outcomeOf = (isEligible: boolean) => (isEligible ? ('ELIGIBLE' as const) : ('NOT_ELIGIBLE' as const));

/** Answers the criteria of the person's group: the best answer to each question, or a poor first one. */
export async function answer(
  { accounts, story, progress }: Context,
  { isMet }: ActOf<'criteria'>,
): Promise<void> {
  const criteria = await criteriaOf(accounts, story.group);
  const options = criteria.questions.map(({ key, options: all }, place) => {
    const ranked = [...all].sort((a, b) => b.points - a.points);
    const chosen = isMet || place > 0 ? ranked[0] : ranked.at(-1);
    return [key, { option: chosen?.key ?? '', evidence: 'Letter in the record, seen by the practitioner' }];
  });
  progress.assessmentId = randomUUID();
  const input = {
    assessmentId: progress.assessmentId,
    caseId: progress.caseId,
    criteriaId: criteria.id,
    version: 0,
  };
  const worker = practitionerOf(accounts, story, progress.personId);
  done(
    await answerCriteria(worker, { ...input, answers: Object.fromEntries(options) }, todayInLondon()),
    story,
  );
}

export async function decideOn(context: Context, { isEligible }: ActOf<'decide-on'>): Promise<void> {
  const { accounts, story, progress } = context;
  const lead = decidingLead(accounts, story.index);
  const about = { caseId: progress.caseId, assessmentId: progress.assessmentId, decidedOn: todayInLondon() };
  const reasons = reasonsFor(story, isEligible);
  const outcome = outcomeOf(isEligible);
  switch (routeOf(story)) {
    case 'LOCAL':
      done(
        await decideLocal(
          lead,
          { ...about, outcome, reasons, aftercare: aftercareOf(story, accounts.commissionerName) },
          todayInLondon(),
        ),
        story,
      );
      return;
    case 'FAST_TRACK': {
      const words = { option: 'ELIGIBLE', reasons, questions: null, fault: null } as const;
      done(await decideFastTrack(lead, { ...about, ...words }, todayInLondon()), story);
      return;
    }
    default:
      await decideOnAdvice(context, { option: 'ACCEPT', reasons, questions: null });
  }
}

export async function sendBack(context: Context): Promise<void> {
  await decideOnAdvice(context, { option: 'RETURN', reasons: null, questions: QUESTIONS });
}

/** What the NHS pays a home for nursing in a week, in pence. */
const NURSING_WEEK = SETTING_KINDS['nursing-care-week'].default;

type Said = { option: 'ACCEPT' | 'RETURN'; reasons: string | null; questions: string | null };

async function decideOnAdvice({ accounts, owner, story, progress }: Context, said: Said): Promise<void> {
  const { rows } = await owner.query('SELECT content_hash FROM recommendation WHERE id = $1', [
    progress.recommendationId,
  ]);
  const { caseId, assessmentId, recommendationId } = progress;
  const isForum = story.group === 'CYPCC' && said.option === 'ACCEPT';
  const forum = {
    forumHeldOn: isForum ? todayInLondon() : null,
    forumMembers: isForum
      ? 'Children’s continuing care lead, council social care, special needs education'
      : null,
  };
  const seen = { caseId, assessmentId, recommendationId, contentHash: String(rows[0]?.content_hash) };
  const consultation =
    story.group === 'CHC' && said.option === 'ACCEPT' ? councilOf(story.index, todayInLondon()) : null;
  const isNursed = livesInNursingHome(story) && said.option === 'ACCEPT';
  const instead = isNursed ? ({ outcome: 'NURSING_CARE', nursingPence: NURSING_WEEK } as const) : null;
  const day = { decidedOn: todayInLondon(), exceptionalReasons: null, consultation, instead };
  const input = { ...seen, ...said, ...forum, ...day };
  done(await decideRecommendation(decidingLead(accounts, story.index), input, todayInLondon()), story);
}

/** A person of section 117 left hospital after section 3; the council and the NHS share the cost. */
function aftercareOf({ group }: Story, board: string): Aftercare | null {
  if (group !== 'S117') return null;
  const from = addDays(todayInLondon(), 14);
  return { section: 'SECTION_3', from, council: 'Northwick Council', board, nhsShare: 5_500 };
}

/** Most councils answer; one in nine could not be reached in time. */
function councilOf(index: number, today: PlainDate): CouncilConsultation {
  if (index % 9 === 4)
    return {
      notConsulted: 'We wrote on three days and called twice. The council’s duty team did not answer.',
    };
  return {
    council: 'Northwick Council',
    consultee: 'Adult social care duty manager',
    consultedOn: today,
    said: 'We have seen the tool and have nothing to add to the team’s recommendation.',
  };
}

export async function askAgain({ accounts, story, progress }: Context): Promise<void> {
  const recorded = {
    askedBy: 'FAMILY_OR_FRIEND',
    askedByName: 'A member of the family',
    askedOn: todayInLondon(),
    lateReason: null,
  } as const;
  const grounds =
    'You did not count the nights, and two people are needed more often than the assessment says.';
  const input = { challengeId: progress.challengeId, caseId: progress.caseId, grounds, recorded };
  const worker = practitionerOf(accounts, story, progress.personId);
  const stage = story.group === 'CHC' ? 'LOCAL_RESOLUTION' : 'RECONSIDERATION';
  done(await askForReview(worker, { ...input, stage }, todayInLondon()), story);
}

export async function lookAgain({ accounts, story, progress }: Context): Promise<void> {
  const reasons = 'The panel read the night records with the family. They do not change the overall picture.';
  const input = {
    caseId: progress.caseId,
    challengeId: progress.challengeId,
    outcome: 'STANDS',
    evidence: null,
    nursingRefused: 'The person lives at home, not in a home with nursing.',
  } as const;
  const another = decidingLead(accounts, story.index + 1);
  done(
    await decideChallenge(another, { ...input, reasons, decidedOn: todayInLondon() }, todayInLondon()),
    story,
  );
}

/** Sends a letter about what was settled last and has no letter yet. */
export async function sendLatestLetter({ accounts, story, progress }: Context): Promise<void> {
  const worker = practitionerOf(accounts, story, progress.personId);
  const today = todayInLondon();
  const found = await query(worker, 'letter:send', async (scope) => {
    const record = await findEligibilityRecord(scope, progress.caseId);
    const context = await findLetterContext(scope, progress.caseId, today);
    return record && context && { record, context };
  });
  const letterSubject = found && letterSubjects(found.record).findLast(({ letterId }) => letterId === null);
  if (!letterSubject) throw new Error('There is nothing to tell');
  const to = letterReadersOn(found, today)[0]?.to ?? '';
  const about = { caseId: progress.caseId, kind: letterSubject.kind, subjectId: letterSubject.subjectId };
  const input = { letterId: randomUUID(), ...about, to, sentOn: today, sentHow: 'By post' };
  done(await sendLetter(worker, input, today), story);
}
