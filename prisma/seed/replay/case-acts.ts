import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { closeCase } from '@/lib/decision/commands/close-case';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { recordPersonInformed } from '@/lib/plan/commands/record-person-informed';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import {
  closing,
  eligibleReasons,
  evidenceFor,
  informedHow,
  notEligibleReasons,
  whatWasAsked,
} from '../case-text';
import { randomOf } from '../random';
import type { Story } from '../story';
import { oneOf, practitionerOf } from './acting-accounts';
import { type Context, done } from './progress';

const wordsFor = ({ commissionerCode, index }: Story) => randomOf(`${commissionerCode} ${index} case`);

export async function request({ accounts, story, progress }: Context): Promise<void> {
  const { group, origin, askedBy, milestones, network } = story;
  const input = {
    caseId: progress.caseId,
    personId: progress.personId,
    group,
    origin,
    askedBy,
    askedOn: milestones.asked ?? todayInLondon(),
    askedByName:
      askedBy === 'PERSON' ? null : (network.helper?.name ?? network.contacts[0]?.name ?? 'Ward sister'),
    whatWasAsked: whatWasAsked(wordsFor(story)),
    eligibilityId: null,
    isSecondWanted: false,
  };
  done(
    await recordRequest(practitionerOf(accounts, story, progress.personId), input, todayInLondon()),
    story,
  );
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
