import { recordRequest } from '@/lib/case/commands/record-request';
import { todayInLondon } from '@/lib/core/clock';
import { closeCase } from '@/lib/decision/commands/close-case';
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
} from '../case-text';
import { randomOf } from '../random';
import type { Story } from '../story';
import { oneOf, practitionerOf } from './company';
import { done, type Scene } from './progress';

const wordsFor = ({ commissionerCode, index }: Story) => randomOf(`${commissionerCode} ${index} case`);

export async function request({ company, story, so }: Scene): Promise<void> {
  const { group, origin, askedBy, milestones, circle } = story;
  const input = {
    ...{ caseId: so.caseId, personId: so.personId, group, origin, askedBy },
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
    caseId: so.caseId,
    outcome: isEligible ? ('ELIGIBLE' as const) : ('NOT_ELIGIBLE' as const),
    evidence: evidenceFor(story.group),
    reasons: isEligible ? eligibleReasons(story.group) : notEligibleReasons(wordsFor(story), story.group),
    decidedOn: todayInLondon(),
  };
  done(await decideEligibility(oneOf(company, 'PHB_LEAD', story.index), input, todayInLondon()), story);
}

export async function setIndicative({ company, story, so }: Scene): Promise<void> {
  const input = { caseId: so.caseId, indicativeId: so.indicativeId, ...story.bought.indicative };
  done(await setIndicativeBudget(practitionerOf(company, story, so.personId), input, todayInLondon()), story);
}

export async function tellAmount({ company, story, so }: Scene): Promise<void> {
  const { caseId, indicativeId, personId } = so;
  const input = { caseId, indicativeId, toldOn: todayInLondon(), toldHow: toldHow(wordsFor(story)) };
  done(await tellIndicativeBudget(practitionerOf(company, story, personId), input, todayInLondon()), story);
}

export async function close({ company, story, so }: Scene): Promise<void> {
  const [event, reason] = closing(wordsFor(story));
  const input = { caseId: so.caseId, event, reason };
  done(await closeCase(practitionerOf(company, story, so.personId), input, todayInLondon()), story);
}
