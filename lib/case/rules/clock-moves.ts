import { CLOSING_EVENTS, type ClockEvent, type ClockEventKind } from './clock-event';
import type { ClockKind } from './clock-kind';
import type { ClockFacts, ClockMoves } from './clock-move';
import { clockRow } from './clock-names';
import { rulingOn } from './clock-rulings';

/**
 * What an event does to the clocks of a case: the only rule of it. The table says which clocks an event ends;
 * the ruling on the event says which of those go on, what starts and what is handed on. A clock that runs
 * keeps its last day: it is never started again, paused or lengthened.
 * @rule REQ-06, ELI-27 (docs/rules.md)
 */
export function clockMoves(event: ClockEvent, facts: ClockFacts): ClockMoves {
  const { keep = [], start = [], hand = [], reopen = null, reopenReview = null } = rulingOn(event, facts);
  const end = facts.running.filter((kind) => isEndedBy(kind, event.kind) && !keep.includes(kind));
  const kept = facts.running.filter((kind) => !end.includes(kind));
  const started = start.filter(({ kind }) => !kept.includes(kind));
  const running = [...kept, ...started.map(({ kind }) => kind)];
  const handed = hand.filter(({ kind }) => running.includes(kind));
  return { end, start: started, hand: handed, reopen, reopenReview };
}

/** Whether an event can end a clock of this kind. */
export function isEndedBy(kind: ClockKind, event: ClockEventKind): boolean {
  const { endedBy, afterDeath, outlivesCase } = clockRow(kind);
  if (event === 'death-recorded') return afterDeath !== 'GOES_ON';
  return (CLOSING_EVENTS.includes(event) && !outlivesCase) || endedBy.includes(event);
}
