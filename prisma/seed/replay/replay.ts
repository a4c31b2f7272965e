import { runAt } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Act, ActOf, Step } from '../act';
import type { Clockwork } from '../milestones';
import { stepsOf } from '../steps';
import type { Story } from '../story';
import * as forAssessment from './assessment-acts';
import * as forCase from './case-acts';
import type { Company } from './company';
import * as forDecision from './decision-acts';
import * as forMoney from './money-acts';
import type { Owner } from './owner';
import { holdReviews } from './owner';
import * as forPerson from './person-acts';
import * as forPlan from './plan-acts';
import type { Progress, Scene } from './progress';

export type Cost = Map<Act['kind'], { times: number; ms: number }>;

/**
 * Does everything that the stories tell of one commissioner's people, in the order of time and by the real commands, each
 * at its own instant. @returns how often each kind of step was done, and how long that took
 */
export async function replay(
  stories: readonly Story[],
  company: Company,
  owner: Owner,
  clockwork: Clockwork & { seed: string },
  onShare: (percent: number) => void,
): Promise<Cost> {
  const cost: Cost = new Map();
  const all = inOrder(stories.flatMap((story) => scenes(story, company, owner, clockwork)));
  for (const [place, { step, scene }] of all.entries()) {
    const began = performance.now();
    await runAt(instantOf(step), () => perform(scene, step.act));
    count(cost, step.act.kind, performance.now() - began);
    if ((place + 1) % Math.ceil(all.length / 4) === 0) onShare(Math.round((100 * (place + 1)) / all.length));
  }
  await holdReviews(owner, company.commissionerCode);
  return cost;
}

type Moment = { step: Step; scene: Scene };

function scenes(
  story: Story,
  company: Company,
  owner: Owner,
  clockwork: Clockwork & { seed: string },
): Moment[] {
  const scene = { company, owner, story, so: nothingYet() };
  return stepsOf(story, clockwork).map((step) => ({ step, scene }));
}

function nothingYet(): Progress {
  return {
    ...{
      personId: newId(),
      caseId: newId(),
      indicativeId: newId(),
      assessmentId: '',
      recommendationId: '',
      challengeId: newId(),
      outcomeIds: [],
      lineIds: [],
      planHash: '',
    },
    ...{ submissionId: '', budgetId: '', allocationIds: [], ids: new Map() },
  };
}

function inOrder(moments: Moment[]): Moment[] {
  return moments.sort((a, b) =>
    a.step.on === b.step.on ? a.step.minute - b.step.minute : a.step.on < b.step.on ? -1 : 1,
  );
}

/** Minutes are counted in UTC: in summer the working day of the demonstration is an hour later in London. */
function instantOf({ on, minute }: Step): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) + minute * 60_000);
}

function count(cost: Cost, kind: Act['kind'], ms: number): void {
  const before = cost.get(kind) ?? { times: 0, ms: 0 };
  cost.set(kind, { times: before.times + 1, ms: before.ms + ms });
}

type Performers = { [Kind in Act['kind']]: (scene: Scene, act: ActOf<Kind>) => Promise<void> };

const PERFORMERS: Performers = {
  register: forPerson.register,
  contact: (scene, { place }) => forPerson.addContact(scene, place),
  characteristics: forPerson.answer,
  authority: forPerson.authorise,
  'sign-ins': forPerson.linkSignIns,
  request: forCase.request,
  eligibility: (scene, { isEligible }) => forCase.decideOnEligibility(scene, isEligible),
  screen: forAssessment.screen,
  assess: forAssessment.assess,
  recommend: forAssessment.recommend,
  'fast-track': forAssessment.fastTrack,
  'care-in-place': forAssessment.careInPlace,
  criteria: forDecision.answer,
  'send-back': forDecision.sendBack,
  'decide-on': forDecision.decideOn,
  letter: forDecision.sendDecisionLetter,
  'ask-again': forDecision.askAgain,
  'look-again': forDecision.lookAgain,
  indicative: forCase.setIndicative,
  tell: forCase.tellAmount,
  close: forCase.close,
  'start-plan': forPlan.beginPlan,
  write: forPlan.write,
  outcome: (scene, { place }) => forPlan.addOutcome(scene, place),
  service: (scene, { place }) => forPlan.addService(scene, place),
  risk: (scene, { place }) => forPlan.addRisk(scene, place),
  arrange: forPlan.arrange,
  amend: forPlan.amend,
  agree: forPlan.agree,
  submit: forPlan.submit,
  decide: forPlan.decide,
  'start-budget': forMoney.openBudget,
  propose: forMoney.propose,
  approve: (scene, { key }) => forMoney.approve(scene, key),
  release: (scene, { key }) => forMoney.release(scene, key),
  spend: forMoney.spend,
  reverse: (scene, { key }) => forMoney.reverse(scene, key),
  receipt: (scene, { key }) => forMoney.photograph(scene, key),
};

function perform<Kind extends Act['kind']>(scene: Scene, act: ActOf<Kind> & { kind: Kind }): Promise<void> {
  return PERFORMERS[act.kind](scene, act);
}
