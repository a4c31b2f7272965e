import { beforeAll, describe, expect, it } from 'vitest';
import { canReopenTo } from '@/lib/case/rules/case-state';
import { CLOSING_EVENTS, type ClockEvent } from '@/lib/case/rules/clock-event';
import { CLOCK_KINDS, type ClockKind } from '@/lib/case/rules/clock-kind';
import { DECISION_CLOCKS, isOfBudget, kindsOfStep } from '@/lib/case/rules/clock-lists';
import type { ClockFacts } from '@/lib/case/rules/clock-move';
import { clockMoves, isEndedBy } from '@/lib/case/rules/clock-moves';
import { clockRow } from '@/lib/case/rules/clock-names';
import { currentStep } from '@/lib/case/rules/path';
import { day } from '@/lib/core/plain-date';
import fc from '../../support/property';
import { deathIn, newWorld, nextWorlds, type Reached, type World } from './clock-world';

/** Every world that any sequence of steps reaches, each with where one more step leads. */
const worlds = new Map<string, { world: World; next: (Reached & { key: string })[] }>();
const keyOf = (world: World) => JSON.stringify(world);

beforeAll(() => {
  const groups = ['CHC', 'CYPCC', 'WHEELCHAIR'] as const;
  const waiting = groups.flatMap((group) => [newWorld(group), newWorld(group, 'REFERRAL')]);
  for (let world = waiting.pop(); world; world = waiting.pop()) {
    if (worlds.has(keyOf(world))) continue;
    const next = nextWorlds(world).map((reached) => ({ ...reached, key: keyOf(reached.world) }));
    worlds.set(keyOf(world), { world, next });
    waiting.push(...next.map((reached) => reached.world));
  }
}, 60_000);

/** The first world of which something does not hold; undefined where it holds of all. */
function exception(holds: (world: World) => boolean): World | undefined {
  return [...worlds.values()].find(({ world }) => !holds(world))?.world;
}

/** Whether some sequence of steps ends a clock of this kind. */
function canEnd(world: World, kind: ClockKind): boolean {
  const seen = new Set([keyOf(world)]);
  for (const key of seen) {
    for (const { key: reached, ended } of worlds.get(key)?.next ?? []) {
      if (ended.includes(kind)) return true;
      seen.add(reached);
    }
  }
  return false;
}

describe('REQ-06: after any sequence of events', () => {
  it('was looked at in every world there is', () => {
    expect(worlds.size).toBeGreaterThan(3_000);
  });

  it('no step of the path waits without a clock', () => {
    const found = exception(({ running, isDead, ...world }) => {
      const step = currentStep(world);
      return isDead || !step || running.some((kind) => kindsOfStep(step).includes(kind));
    });
    expect(found).toBeUndefined();
  });

  it('no step of the path has a clock before or after its time', () => {
    const found = exception(({ running, ...world }) => {
      const step = world.state === 'ACTIVE' ? 'REVIEW' : currentStep(world);
      const ofPath = running.filter((kind) => isOfBudget(kind) || DECISION_CLOCKS.includes(kind));
      return ofPath.every((kind) => clockRow(kind).step === step);
    });
    expect(found).toBeUndefined();
  });

  it('an assessment that waits has its clock, and that clock an assessment that waits', () => {
    const found = exception(({ assessing, running, isDead }) => {
      if (isDead) return true;
      const waits = (state: string) => assessing.some((one) => one.state === state);
      return (
        running.includes('VERIFY_RECOMMENDATION') === waits('SUBMITTED') &&
        running.includes('ANSWER_QUESTIONS') === waits('RETURNED')
      );
    });
    expect(found).toBeUndefined();
  });

  it('no clock runs that nothing can end', () => {
    const found = exception((world) => world.running.every((kind) => canEnd(world, kind)));
    expect(found).toBeUndefined();
  });

  it('the table claims no end that never comes', () => {
    const ends = new Set(
      [...worlds.values()].flatMap(({ next }) =>
        next.flatMap(({ by, ended }) => ended.map((kind) => `${kind} ${by}`)),
      ),
    );
    const claimed = CLOCK_KINDS.flatMap((kind) => clockRow(kind).endedBy.map((by) => `${kind} ${by}`));
    expect(claimed.length).toBeGreaterThan(40);
    expect(claimed.filter((end) => !ends.has(end))).toEqual([]);
  });
});

describe('DEA-02: a death, in every world there is', () => {
  const living = () => [...worlds.values()].map(({ world }) => world).filter(({ isDead }) => !isDead);
  const factsOf = ({ state, group, origin, running, done, assessing }: World): ClockFacts => ({
    state,
    group,
    origin,
    askedOn: on,
    running,
    done,
    assessing: assessing.map((one) => one.state),
  });

  it('leaves nothing running but what the family is owed and what is left to settle', () => {
    for (const world of living()) {
      const { end, start } = clockMoves(deathIn(world.state), factsOf(world));
      const left = [...world.running.filter((kind) => !end.includes(kind)), ...start.map(({ kind }) => kind)];
      expect(left.filter((kind) => clockRow(kind).afterDeath !== 'GOES_ON')).toEqual([]);
    }
  });

  it('taken back gives again exactly what ran before', () => {
    expect(living().length).toBeGreaterThan(3_000);
    for (const world of living()) {
      const { end, start } = clockMoves(deathIn(world.state), factsOf(world));
      const dead = [...world.running.filter((kind) => !end.includes(kind)), ...start.map(({ kind }) => kind)];
      const back = clockMoves({ kind: 'death-taken-back', on }, factsOf({ ...world, running: dead }));
      const isClosed = ['DECLINED', 'REFUSED', 'ENDED'].includes(world.state);
      const isAgain = (kind: ClockKind) => back.reopen?.only?.includes(kind) ?? true;
      const reopened = back.reopen?.endedBy === 'death-recorded' ? end.filter(isAgain) : [];
      const after = [...dead.filter((kind) => !back.end.includes(kind)), ...reopened].sort();
      const outlives = (kind: ClockKind) => clockRow(kind).outlivesCase === true || !end.includes(kind);
      expect(after).toEqual(isClosed ? world.running.filter(outlives) : world.running);
    }
  });

  it('taken back after its case was closed because of it gives the same again', () => {
    for (const world of living().filter(({ state }) => canReopenTo('ENDED', state))) {
      const { end, start } = clockMoves(deathIn(world.state), factsOf(world));
      const dead = [...world.running.filter((kind) => !end.includes(kind)), ...start.map(({ kind }) => kind)];
      const closing = clockMoves({ kind: 'case-closed', on }, factsOf({ ...world, running: dead })).end;
      const left = dead.filter((kind) => !closing.includes(kind));
      const opened = clockMoves({ kind: 'closing-taken-back', on }, factsOf({ ...world, running: left }));
      expect(opened.reopen?.endedBy).toBe('case-closed');
      const again = closing.filter((kind) => opened.reopen?.only?.includes(kind));
      const back = clockMoves(
        { kind: 'death-taken-back', on },
        factsOf({ ...world, running: [...left, ...again] }),
      );
      expect(back.end).toEqual([]);
      expect([...left, ...again, ...end].sort()).toEqual(world.running);
    }
  });
});

const on = day('2026-07-10');
const decided = {
  kind: 'eligibility-decided',
  on,
  outcome: 'ELIGIBLE',
  to: 'ACTIVE',
  transitions: [],
} as const;

/** One event of each kind that may do something else than its table row says. */
const events = fc.constantFrom<ClockEvent>(
  { kind: 'screening-started', on },
  { kind: 'screened-in', on, receivedOn: on, ruleSet: 'chc-checklist-2022' },
  { kind: 'screened-out', on, receivedOn: on, isNursingHome: true },
  { kind: 'full-assessment-started', on, receivedOn: on, ruleSet: 'chc-dst-2022' },
  { kind: 'turned-18', on, ruleSet: 'chc-dst-2022' },
  { kind: 'recommendation-sent', on },
  { kind: 'recommendation-returned', on },
  {
    kind: 'fast-track-recorded',
    on,
    receivedOn: on,
    receivedAt: new Date(0),
    ruleSet: 'chc-fast-track-2022',
  },
  { kind: 'fast-track-returned', on },
  { kind: 'assessment-withdrawn', on, isFastTrack: false },
  { kind: 'criteria-answered', on },
  { ...decided, basis: 'CHALLENGE' },
  { ...decided, basis: 'RECORDED_ELSEWHERE' },
  { kind: 'letter-sent', on, isLast: false, isLastScreening: true, isReviewAwaited: true },
  {
    kind: 'review-ended',
    on,
    screening: { receivedOn: on, ruleSet: 'chc-checklist-2022' },
    isLetterDue: true,
    askAgainBy: null,
  },
  { kind: 'review-ended', on, screening: null, isLetterDue: false, askAgainBy: on },
  { kind: 'review-asked', on, stage: 'LOCAL_RESOLUTION' },
  { kind: 'review-asked', on, stage: 'RECONSIDERATION' },
  { kind: 'review-asked', on, stage: 'INDEPENDENT_REVIEW' },
  { kind: 'transition-step-done', on, step: 'TRANSITION_16', note: 'Referred' },
  { kind: 'plan-reconsidered', on },
  { kind: 'case-closed', on },
  { kind: 'death-recorded', on, hasBudget: true, asksForContact: true },
  { kind: 'death-recorded', on, hasBudget: false, asksForContact: false },
  { kind: 'death-taken-back', on },
  { kind: 'closing-taken-back', on },
  { kind: 'budget-ended', on },
  { kind: 'care-reviewed', on, reviewed: 'DIRECT_PAYMENT_REVIEW' },
  { kind: 'care-review-taken-back', on, reviewed: 'ELIGIBILITY_REVIEW' },
  { kind: 'care-review-taken-back', on, reviewed: 'NURSING_REVIEW' },
  { kind: 'eligibility-resumed', on, reviewed: 'NURSING_REVIEW' },
  {
    kind: 'nursing-care-decided',
    on,
    review: { kind: 'NURSING_REVIEW', from: on, isAgain: false, notBefore: null },
  },
  { kind: 'eligibility-ended', on },
  { kind: 'eligibility-resumed', on, reviewed: 'ELIGIBILITY_REVIEW' },
  { kind: 'direct-payment-made', on, paidOn: on, notAfter: null, carriedOn: null },
  { kind: 'review-carried', on },
);

/** Facts of any kind, those too that no case can have. */
const facts = fc.record<ClockFacts>({
  state: fc.constantFrom('REQUESTED', 'ELIGIBLE', 'PLANNING', 'ACTIVE', 'REFUSED'),
  group: fc.constantFrom('CHC', 'CYPCC', 'S117'),
  origin: fc.constantFrom('REQUEST', 'OFFER', 'REFERRAL'),
  askedOn: fc.constant(on),
  running: fc.subarray([...CLOCK_KINDS]),
  done: fc.constant([]),
  assessing: fc.subarray(['OPEN', 'SUBMITTED', 'RETURNED']),
});

describe('clockMoves, whatever it is asked', () => {
  it('ends only what runs and the table lets it end, and everything where the case is closed', () => {
    fc.assert(
      fc.property(events, facts, (event, given) => {
        const { end } = clockMoves(event, given);
        expect(end.filter((kind) => !given.running.includes(kind))).toEqual([]);
        expect(end.filter((kind) => !isEndedBy(kind, event.kind))).toEqual([]);
        if (CLOSING_EVENTS.includes(event.kind))
          expect(end).toEqual(given.running.filter((kind) => !clockRow(kind).outlivesCase));
      }),
    );
  });

  it('ELI-27: starts nothing that runs, and hands on only what runs', () => {
    fc.assert(
      fc.property(events, facts, (event, given) => {
        const { end, start, hand } = clockMoves(event, given);
        const kept = given.running.filter((kind) => !end.includes(kind));
        const started = start.map(({ kind }) => kind);
        expect(new Set([...kept, ...started]).size).toBe(kept.length + started.length);
        expect(hand.filter(({ kind }) => ![...kept, ...started].includes(kind))).toEqual([]);
      }),
    );
  });
});
