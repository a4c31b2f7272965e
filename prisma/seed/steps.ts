import type { TransitionKind } from '@/lib/case/rules/clock-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import type { SectionKind } from '@/lib/plan/rules/sections';
import type { Act, Step, Undated } from './act';
import type { Clockwork } from './milestones';
import { moneySteps } from './money-steps';
import type { Random } from './random';
import { randomOf } from './random';
import { eligibilitySteps } from './route';
import type { Story } from './story';

/** All steps of one person in order of time. */
export function stepsOf(story: Story, clockwork: Clockwork & { seed: string }): Step[] {
  const random = randomOf(`${clockwork.seed} ${story.commissionerCode} ${story.index} steps`);
  const steps = [
    ...personSteps(story),
    ...at(story.milestones.recorded, { kind: 'request' }),
    ...eligibilitySteps(story, clockwork),
    ...caseSteps(story, random),
    ...moneySteps(story, clockwork, random),
  ];
  return inOrder(steps, random.between(0, 300));
}

/** Keeps the order of one day's steps, a few minutes apart, from a minute of the working day. */
function inOrder(steps: Undated[], from: number): Step[] {
  const sorted = steps.map((step, place) => ({ ...step, place })).sort(byDay);
  let before: PlainDate | undefined;
  let minute = 0;
  return sorted.map(({ on, act }) => {
    minute = on === before ? minute + 4 : 9 * 60 + from;
    before = on;
    return { on, minute, act };
  });
}

function byDay(one: { on: PlainDate; place: number }, other: { on: PlainDate; place: number }): number {
  if (one.on !== other.on) return one.on < other.on ? -1 : 1;
  return one.place - other.place;
}

function personSteps({
  milestones: { registered },
  network,
  person,
  signIn,
  helperSignIn,
}: Story): Undated[] {
  const acts: Act[] = [
    { kind: 'register' },
    ...network.contacts.map((_, place): Act => ({ kind: 'contact', place })),
    ...(person.answers ? [{ kind: 'characteristics' } as const] : []),
    ...(network.helper ? [{ kind: 'authority' } as const] : []),
    ...(signIn || helperSignIn ? [{ kind: 'sign-ins' } as const] : []),
  ];
  return acts.map((act) => ({ on: registered, act }));
}

const at = (on: PlainDate | undefined, ...acts: Act[]) => (on ? acts.map((act) => ({ on, act })) : []);

function caseSteps(story: Story, random: Random): Undated[] {
  const { milestones, stepsDone } = story;
  return [
    ...at(milestones.set, { kind: 'indicative' }),
    ...at(milestones.informed, { kind: 'tell' }),
    ...at(milestones.planStarted, { kind: 'start-plan' }, ...draft(story, random)),
    ...at(milestones.submitted, { kind: 'agree' }, { kind: 'submit' }),
    ...at(milestones.returned, { kind: 'decide', option: 'RETURN', isFirstOfTwo: false }),
    ...at(milestones.resubmitted, { kind: 'amend' }, { kind: 'agree' }, { kind: 'submit' }),
    ...decision(story, random),
    ...at(milestones.started, { kind: 'start-budget' }, ...stepsDone.map(doneStep)),
    ...at(milestones.closed, { kind: 'close' }),
  ];
}

const doneStep = (step: TransitionKind): Act => ({ kind: 'transition', step });

/** Pence that the leads with the smaller limit may approve alone (staff.ts). */
const LEAD_LIMIT = 5_000_000;

function decision({ milestones, place, bought, isFirstApproved }: Story, random: Random): Undated[] {
  const { planDecided, submitted } = milestones;
  if (isFirstApproved && submitted && bought.total > LEAD_LIMIT)
    return [{ on: submitted, act: { kind: 'decide', option: 'APPROVE', isFirstOfTwo: true } }];
  if (!planDecided) return [];
  if (place.stage === 'PLAN_REFUSED')
    return at(planDecided, { kind: 'decide', option: 'REFUSE', isFirstOfTwo: false }, { kind: 'letter' });
  const option = random.chance(0.12) ? 'APPROVE_WITH_CONDITIONS' : 'APPROVE';
  const first = bought.total > LEAD_LIMIT && random.chance(0.5);
  return [...(first ? [true] : []), false].map((isFirstOfTwo) => ({
    on: planDecided,
    act: { kind: 'decide', option, isFirstOfTwo },
  }));
}

/** The progress of a plan in writing: nearly done, halfway and hardly begun in turn. */
function draft(story: Story, random: Random): Act[] {
  const all = wholePlan(story, random);
  if (story.place.stage !== 'PLANNING') return story.milestones.submitted ? all : all.slice(0, 4);
  if (story.place.slot % 3 === 0) return all;
  return story.place.slot % 3 === 1
    ? all.slice(0, Math.ceil(all.length / 2))
    : all.slice(0, random.between(0, 1));
}

const OWN_WORDS: readonly SectionKind[] = ['WHAT_MATTERS', 'HOW_TO_SUPPORT_ME', 'GOOD_DAY', 'STRENGTHS'];

/** Who can sign in goes on where the plan is ready. */
const MORE_WORDS: readonly SectionKind[] = ['IMPORTANT_PEOPLE', 'COMMUNICATION', 'DO_AND_DO_NOT'];

function wholePlan({ bought, signIn, network }: Story, random: Random): Act[] {
  const own = OWN_WORDS.slice(0, signIn ? random.between(2, 3) : 1);
  const places = (list: readonly unknown[], kind: 'outcome' | 'service' | 'risk') =>
    list.map((_, place): Act => ({ kind, place }));
  const needsCapacity = network.hasCapacity
    ? []
    : [{ kind: 'write', section: 'CAPACITY', byPerson: false } as const];
  return [
    ...own.map((section): Act => ({ kind: 'write', section, byPerson: signIn !== null })),
    { kind: 'write', section: 'HEALTH_NEEDS', byPerson: false },
    ...places(bought.outcomes, 'outcome'),
    ...places(bought.lines, 'service'),
    ...places(bought.risks, 'risk'),
    { kind: 'write', section: 'CONTINGENCY', byPerson: false },
    ...needsCapacity,
    { kind: 'arrange' },
    ...(signIn ? MORE_WORDS : []).map((section): Act => ({ kind: 'write', section, byPerson: true })),
  ];
}
