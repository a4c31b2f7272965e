import { runAt } from '@/lib/clock';
import { newId } from '@/lib/id';
import type { Clockwork } from '../milestones';
import { type Act, type Step, stepsOf } from '../steps';
import type { Story } from '../story';
import * as forCase from './case-acts';
import type { Company } from './company';
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
      requestId: newId(),
      indicativeId: newId(),
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

function perform(scene: Scene, act: Act): Promise<void> {
  switch (act.kind) {
    case 'register':
      return forPerson.register(scene);
    case 'contact':
      return forPerson.addContact(scene, act.place);
    case 'characteristics':
      return forPerson.answer(scene);
    case 'authority':
      return forPerson.authorise(scene);
    case 'sign-ins':
      return forPerson.linkSignIns(scene);
    case 'request':
      return forCase.request(scene);
    case 'eligibility':
      return forCase.decideOnEligibility(scene, act.isEligible);
    case 'indicative':
      return forCase.setIndicative(scene);
    case 'tell':
      return forCase.tellAmount(scene);
    case 'close':
      return forCase.close(scene);
    case 'start-plan':
      return forPlan.beginPlan(scene);
    case 'write':
      return forPlan.write(scene, act);
    case 'outcome':
      return forPlan.addOutcome(scene, act.place);
    case 'service':
      return forPlan.addService(scene, act.place);
    case 'risk':
      return forPlan.addRisk(scene, act.place);
    case 'arrange':
      return forPlan.arrange(scene);
    case 'amend':
      return forPlan.amend(scene);
    case 'agree':
      return forPlan.agree(scene);
    case 'submit':
      return forPlan.submit(scene);
    case 'decide':
      return forPlan.decide(scene, act);
    case 'start-budget':
      return forMoney.openBudget(scene);
    case 'propose':
      return forMoney.propose(scene, act);
    case 'approve':
      return forMoney.approve(scene, act.key);
    case 'release':
      return forMoney.release(scene, act.key);
    case 'spend':
      return forMoney.spend(scene, act);
    case 'reverse':
      return forMoney.reverse(scene, act.key);
    case 'receipt':
      return forMoney.photograph(scene, act.key);
  }
}
