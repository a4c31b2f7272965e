import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { closeRequest } from '@/lib/decision/commands/close-request';
import { decideEligibility } from '@/lib/decision/commands/decide-eligibility';
import { setIndicativeBudget } from '@/lib/plan/commands/set-indicative-budget';
import { tellIndicativeBudget } from '@/lib/plan/commands/tell-indicative-budget';
import {
  closing,
  eligibleReasons,
  evidenceFor,
  notEligibleReasons,
  toldHow,
  whatWasAsked,
} from '../case-words';
import { randomOf } from '../random';
import type { Story } from '../story';
import { oneOf, practitionerOf } from './company';
import { done, type Scene } from './progress';

const wordsFor = ({ commissionerCode, index }: Story) => randomOf(`${commissionerCode} ${index} case`);

export async function request({ company, story, so }: Scene): Promise<void> {
  const { group, origin, askedBy, milestones, circle } = story;
  const input = {
    ...{ requestId: so.requestId, personId: so.personId, group, origin, askedBy },
    askedOn: milestones.asked ?? todayInLondon(),
    askedByName:
      askedBy === 'PERSON' ? null : (circle.helper?.name ?? circle.contacts[0]?.name ?? 'Ward sister'),
    whatWasAsked: whatWasAsked(wordsFor(story)),
    isSecondWanted: false,
  };
  done(await recordRequest(practitionerOf(company, story, so.personId), input, todayInLondon()), story);
}

export async function decideOnEligibility({ company, story, so }: Scene, isEligible: boolean): Promise<void> {
  const input = {
    requestId: so.requestId,
    outcome: isEligible ? ('ELIGIBLE' as const) : ('NOT_ELIGIBLE' as const),
    evidence: evidenceFor(story.group),
    reasons: isEligible ? eligibleReasons : notEligibleReasons(wordsFor(story), story.group),
    decidedOn: todayInLondon(),
  };
  done(await decideEligibility(oneOf(company, 'PHB_LEAD', story.index), input, todayInLondon()), story);
}

export async function setIndicative({ company, story, so }: Scene): Promise<void> {
  const input = { requestId: so.requestId, indicativeId: so.indicativeId, ...story.bought.indicative };
  done(await setIndicativeBudget(practitionerOf(company, story, so.personId), input, todayInLondon()), story);
}

export async function tellAmount({ company, story, so }: Scene): Promise<void> {
  const { requestId, indicativeId, personId } = so;
  const input = { requestId, indicativeId, toldOn: todayInLondon(), toldHow: toldHow(wordsFor(story)) };
  done(await tellIndicativeBudget(practitionerOf(company, story, personId), input, todayInLondon()), story);
}

export async function close({ company, story, so }: Scene): Promise<void> {
  const [event, reason] = closing(wordsFor(story));
  const input = { requestId: so.requestId, event, reason };
  done(await closeRequest(practitionerOf(company, story, so.personId), input, todayInLondon()), story);
}
