import type { EligibilityTool } from './what-next';

export type DecideFacts = {
  /** The case waits for its first decision. */
  isWaiting: boolean;
  /** Declined or ended: nothing is decided any more. */
  isOver: boolean;
  /** In the order of their making. */
  assessments: readonly {
    id: string;
    tool: EligibilityTool;
    state: 'OPEN' | 'SUBMITTED' | 'RETURNED' | 'COMPLETED' | 'WITHDRAWN';
    /** A decision rests on it already. */
    isDecided: boolean;
  }[];
  /** The decision in force. */
  inForce: { id: string; basis: string } | null;
};

export type WhatToDecide =
  | { kind: 'recommendation' | 'fast-track' | 'local' | 'assessing'; assessmentId: string }
  /** Nothing was assessed here: a decision that was reached elsewhere can be recorded. */
  | { kind: 'record' }
  /** One that was reached elsewhere is in force: its record can be put right. */
  | { kind: 'correct'; decisionId: string }
  | { kind: 'nothing' };

/**
 * What a PHB lead decides on a case now. What waits comes first, a fast track before all; while something is assessed nothing
 * else is decided.
 * @rule ELI-38 (docs/rules.md)
 */
export function whatToDecide({ isWaiting, isOver, assessments, inForce }: DecideFacts): WhatToDecide {
  if (isOver) return { kind: 'nothing' };
  const last = (is: (one: DecideFacts['assessments'][number]) => boolean) => assessments.findLast(is)?.id;
  const fastTrack = last(({ tool, state }) => tool === 'FAST_TRACK' && state === 'SUBMITTED');
  if (fastTrack) return { kind: 'fast-track', assessmentId: fastTrack };
  const sent = last(({ state }) => state === 'SUBMITTED');
  if (sent) return { kind: 'recommendation', assessmentId: sent };
  const open = last(({ state }) => state === 'OPEN' || state === 'RETURNED');
  if (open) return { kind: 'assessing', assessmentId: open };
  const local = last(
    ({ tool, state, isDecided }) => tool === 'LOCAL_CRITERIA' && state === 'COMPLETED' && !isDecided,
  );
  const isElsewhere = inForce?.basis === 'RECORDED_ELSEWHERE';
  if (local && !isElsewhere) return { kind: 'local', assessmentId: local };
  if (inForce) return isElsewhere ? { kind: 'correct', decisionId: inForce.id } : { kind: 'nothing' };
  return isWaiting ? { kind: 'record' } : { kind: 'nothing' };
}
