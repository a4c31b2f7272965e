import { recordReferral } from '@/lib/case/commands/record-referral';
import { recordRequest } from '@/lib/case/commands/record-request';
import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import type { ReferralKind } from '@/lib/case/rules/referral';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import { formatDay } from '@/lib/core/plain-date';
import { closeCase } from '@/lib/decision/commands/close-case';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { finishTransition } from '@/lib/decision/commands/finish-transition';
import { recordEarlier } from '@/lib/decision/commands/record-earlier';
import { eligibleOutcomeOf } from '@/lib/eligibility/rules/care-outcome';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import {
  closing,
  eligibleReasons,
  evidenceFor,
  informedHow,
  notEligibleReasons,
  whatWasAsked,
  whyReferred,
} from '../case-text';
import type { EligibleBefore } from '../named-people';
import { randomOf } from '../random';
import { isReferred } from '../route';
import type { Story } from '../story';
import { oneOf, practitionerOf } from './acting-accounts';
import { sendLatestLetter } from './decision-acts';
import { type Context, done } from './progress';

const wordsFor = ({ commissionerCode, index }: Story) => randomOf(`${commissionerCode} ${index} case`);

/** Where the case begins: a request for a budget, or a referral. */
export async function request(context: Context): Promise<void> {
  if (isReferred(context.story)) return refer(context);
  const { accounts, story, progress } = context;
  const { group, origin, askedBy, milestones } = story;
  const input = {
    caseId: progress.caseId,
    personId: progress.personId,
    group,
    origin,
    askedBy,
    askedOn: milestones.asked ?? todayInLondon(),
    askedByName: askedByName(story),
    whatWasAsked: whatWasAsked(wordsFor(story)),
    eligibilityId: story.eligibleBefore && (await foundBefore(context, story.eligibleBefore)),
    isSecondWanted: false,
  };
  done(
    await recordRequest(practitionerOf(accounts, story, progress.personId), input, todayInLondon()),
    story,
  );
  if (isAcknowledged(story)) await sendLatestLetter(context);
}

function askedByName({ askedBy, network: { helper, contacts } }: Story): string | null {
  return askedBy === 'PERSON' ? null : (helper?.name ?? contacts[0]?.name ?? 'Ward sister');
}

/** A few still wait for it, as they would: those that wait for a decision. */
function isAcknowledged({ origin, eligibleBefore, index }: Story): boolean {
  return origin === 'REQUEST' && (eligibleBefore !== null || index % 9 !== 0);
}

async function refer({ accounts, story, progress }: Context): Promise<void> {
  const { group, milestones } = story;
  const input = {
    caseId: progress.caseId,
    personId: progress.personId,
    group,
    kind: KIND_OF[group] ?? 'LOCAL_CRITERIA',
    receivedOn: milestones.asked ?? todayInLondon(),
    referredBy: 'PROFESSIONAL',
    referredByName: group === 'CYPCC' ? 'School nurse, Riverside School' : 'Ward sister, Willow Ward',
    note: whyReferred(group),
  } as const;
  const practitioner = practitionerOf(accounts, story, progress.personId);
  done(await recordReferral(practitioner, input, todayInLondon()), story);
}

const KIND_OF: Partial<Record<Story['group'], ReferralKind>> = {
  CHC: 'CHECKLIST',
  CYPCC: 'PRE_ASSESSMENT',
  S117: 'SECTION_117',
  WHEELCHAIR: 'WHEELCHAIR',
};

/** The earlier decision that the request rests on. @returns its id on the record */
async function foundBefore(
  { accounts, story, progress: { personId } }: Context,
  { on, by }: EligibleBefore,
): Promise<string> {
  const eligibilityId = newId();
  const earlier = {
    eligibilityId,
    personId,
    framework: story.group,
    outcome: eligibleOutcomeOf(story.group),
    decidedWhere: 'ELSEWHERE',
    decidedBy: by,
    decidedOn: on,
    startsOn: on,
    endsOn: null,
    evidence: 'The decision letter, which the family brought. A copy is with the case papers.',
    document: `Decision letter of ${formatDay(on)}`,
    reasons: eligibleReasons(story.group),
    reviewedOn: null,
    nursingPence: null,
    nhsShare: null,
  } as const;
  done(await recordEarlier(practitionerOf(accounts, story, personId), earlier, todayInLondon()), story);
  return eligibilityId;
}

export async function decideOnEligibility(
  { accounts, story, progress }: Context,
  isEligible: boolean,
): Promise<void> {
  const input = {
    caseId: progress.caseId,
    outcome: isEligible ? ('ELIGIBLE' as const) : ('NOT_ELIGIBLE' as const),
    evidence: evidenceFor(story.group),
    reasons: isEligible ? eligibleReasons(story.group) : notEligibleReasons(wordsFor(story), story.group),
    decidedOn: todayInLondon(),
  };
  done(await decideEligibility(oneOf(accounts, 'PHB_LEAD', story.index), input, todayInLondon()), story);
}

export async function setIndicative({ accounts, story, progress }: Context): Promise<void> {
  const input = { caseId: progress.caseId, indicativeId: progress.indicativeId, ...story.bought.indicative };
  done(
    await setIndicativeBudget(practitionerOf(accounts, story, progress.personId), input, todayInLondon()),
    story,
  );
}

export async function tellAmount({ accounts, story, progress }: Context): Promise<void> {
  const { caseId, indicativeId, personId } = progress;
  const input = {
    caseId,
    indicativeId,
    informedOn: todayInLondon(),
    informedHow: informedHow(wordsFor(story)),
  };
  done(await recordPersonInformed(practitionerOf(accounts, story, personId), input, todayInLondon()), story);
}

export async function close({ accounts, story, progress }: Context): Promise<void> {
  const [event, reason] = closing(wordsFor(story));
  const input = { caseId: progress.caseId, event, reason };
  done(await closeCase(practitionerOf(accounts, story, progress.personId), input, todayInLondon()), story);
}

const STEP_NOTES: Record<TransitionKind, string> = {
  TRANSITION_14: 'Told the adult team; the move is in the plan',
  TRANSITION_16: 'Asked the adult team to screen at 17, with the family',
  TRANSITION_17: 'Decided in principle',
  TRANSITION_18: 'Adult care agreed',
};

/** Does a step of moving to adult services. */
export async function doStep({ accounts, story, progress }: Context, kind: TransitionKind): Promise<void> {
  const input = { caseId: progress.caseId, kind, note: STEP_NOTES[kind] };
  const practitioner = practitionerOf(accounts, story, progress.personId);
  done(await finishTransition(practitioner, input, todayInLondon()), story);
}
