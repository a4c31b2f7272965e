import { runAt } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { Act, ActOf, Step } from '../act';
import type { Clockwork } from '../milestones';
import { stepsOf } from '../steps';
import type { Story } from '../story';
import type { Accounts } from './acting-accounts';
import * as forAssessment from './assessment-acts';
import * as forCase from './case-acts';
import * as forDecision from './decision-acts';
import * as forMoney from './money-acts';
import type { Owner } from './owner';
import * as forPerson from './person-acts';
import * as forPlan from './plan-acts';
import type { Context, Progress } from './progress';
import { recordReviews } from './record-reviews';

/** The accounts that act, the owner of the database, and the day of the demonstration. */
type ReplaySetting = { accounts: Accounts; owner: Owner; clockwork: Clockwork & { seed: string } };

export type Cost = Map<Act['kind'], { times: number; ms: number }>;

/**
 * Runs every step of one commissioner's stories in order of time by the real commands, each at its own
 * instant.
 * @returns how often each kind of step ran, and how long that took
 */
export async function replay(
  stories: readonly Story[],
  { accounts, owner, clockwork }: ReplaySetting,
  onShare: (percent: number) => void,
): Promise<Cost> {
  const cost: Cost = new Map();
  const all = inOrder(stories.flatMap((story) => scenes(story, { accounts, owner, clockwork })));
  for (const [place, { step, context }] of all.entries()) {
    const began = performance.now();
    await runAt(instantOf(step), () => perform(context, step.act));
    count(cost, step.act.kind, performance.now() - began);
    if ((place + 1) % Math.ceil(all.length / 4) === 0) onShare(Math.round((100 * (place + 1)) / all.length));
  }
  await recordReviews(owner, accounts);
  return cost;
}

type Moment = { step: Step; context: Context };

function scenes(story: Story, { accounts, owner, clockwork }: ReplaySetting): Moment[] {
  const context = { accounts, owner, story, progress: nothingYet() };
  return stepsOf(story, clockwork).map((step) => ({ step, context }));
}

function nothingYet(): Progress {
  return {
    personId: newId(),
    caseId: newId(),
    indicativeId: newId(),
    assessmentId: '',
    recommendationId: '',
    challengeId: newId(),
    authorityId: '',
    isCapacityFound: false,
    outcomeIds: [],
    lineIds: [],
    planHash: '',
    submissionId: '',
    budgetId: '',
    allocationIds: [],
    ids: new Map(),
  };
}

function inOrder(moments: Moment[]): Moment[] {
  return moments.sort((a, b) =>
    a.step.on === b.step.on ? a.step.minute - b.step.minute : a.step.on < b.step.on ? -1 : 1,
  );
}

/** Minutes are in UTC: in summer the demonstration's working day is an hour later in London. */
function instantOf({ on, minute }: Step): Date {
  return new Date(Date.parse(`${on}T00:00:00Z`) + minute * 60_000);
}

function count(cost: Cost, kind: Act['kind'], ms: number): void {
  const before = cost.get(kind) ?? { times: 0, ms: 0 };
  cost.set(kind, { times: before.times + 1, ms: before.ms + ms });
}

type Performers = { [Kind in Act['kind']]: (context: Context, act: ActOf<Kind>) => Promise<void> };

const PERFORMERS: Performers = {
  register: forPerson.register,
  contact: (context, { place }) => forPerson.addContact(context, place),
  characteristics: forPerson.answer,
  authority: forPerson.authorise,
  'sign-ins': forPerson.linkSignIns,
  request: forCase.request,
  eligibility: (context, { isEligible }) => forCase.decideOnEligibility(context, isEligible),
  screen: forAssessment.screen,
  assess: forAssessment.assess,
  recommend: forAssessment.recommend,
  'fast-track': forAssessment.fastTrack,
  'care-in-place': forAssessment.careInPlace,
  criteria: forDecision.answer,
  'send-back': forDecision.sendBack,
  'decide-on': forDecision.decideOn,
  letter: forDecision.sendLatestLetter,
  'ask-again': forDecision.askAgain,
  'look-again': forDecision.lookAgain,
  indicative: forCase.setIndicative,
  tell: forCase.tellAmount,
  close: forCase.close,
  transition: (context, { step }) => forCase.doStep(context, step),
  'start-plan': forPlan.beginPlan,
  write: forPlan.write,
  outcome: (context, { place }) => forPlan.addOutcome(context, place),
  service: (context, { place }) => forPlan.addService(context, place),
  risk: (context, { place }) => forPlan.addRisk(context, place),
  arrange: forPlan.arrange,
  amend: forPlan.amend,
  agree: forPlan.agree,
  submit: forPlan.submit,
  decide: forPlan.decide,
  'start-budget': forMoney.startBudgetOfStory,
  propose: forMoney.propose,
  approve: (context, { key }) => forMoney.approve(context, key),
  release: (context, { key }) => forMoney.release(context, key),
  spend: forMoney.spend,
  reverse: (context, { key }) => forMoney.reverse(context, key),
  receipt: (context, { key }) => forMoney.photograph(context, key),
};

function perform<Kind extends Act['kind']>(
  context: Context,
  act: ActOf<Kind> & { kind: Kind },
): Promise<void> {
  return PERFORMERS[act.kind](context, act);
}
