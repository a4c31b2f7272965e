import { isCaseOver } from './case-state';
import type { EventOf } from './clock-event';
import { kindsWhere } from './clock-lists';
import type { ClockFacts, ClockStart, Ruling } from './clock-move';
import { isCaseSettled } from './settled';

/**
 * What a death does to the clocks of a case. The family has the letter on what was decided before and the
 * time to ask for a review. Everything else ends, also what waits to be decided, and what is left to settle
 * begins.
 * @rule DEA-02 (docs/rules.md)
 */
export function onDeath(event: EventOf<'death-recorded'>, { state, origin }: ClockFacts): Ruling {
  const kinds: Settled[] = [];
  if (event.asksForContact) kinds.push('AFTER_DEATH_CONTACT');
  if (event.hasBudget) kinds.push('FINAL_PAYMENTS', 'END_BUDGET');
  else if (!isCaseSettled({ origin, state })) kinds.push('CLOSE_CASE');
  return { start: kinds.map((kind): ClockStart => ({ kind, startedOn: event.on })) };
}

type Settled = 'AFTER_DEATH_CONTACT' | 'FINAL_PAYMENTS' | 'END_BUDGET' | 'CLOSE_CASE';

/**
 * A death that was a mistake: what it ended runs again. In a case that was closed since, only what outlives
 * the case.
 * @rule DEA-02, REV-07 (docs/rules.md)
 */
export function onDeathTakenBack({ state }: ClockFacts): Ruling {
  const only = isCaseOver(state) ? kindsWhere(({ outlivesCase }) => outlivesCase === true) : null;
  return { reopen: { endedBy: 'death-recorded', only } };
}

/** A case opens again after a death that was a mistake: what its closing ended, except what to settle. */
export function onClosingTakenBack(): Ruling {
  const only = kindsWhere(({ endedBy }) => !endedBy.includes('death-taken-back'));
  return { reopen: { endedBy: 'case-closed', only } };
}
