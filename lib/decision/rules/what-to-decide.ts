import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import type { AssessmentTool } from '@/lib/tool/rules/tool';

export type DecideFacts = {
  /** The case waits for its first decision. */
  isWaiting: boolean;
  /** Declined or ended: nothing is decided any more. */
  isOver: boolean;
  /** The earliest first. */
  assessments: readonly {
    id: string;
    tool: AssessmentTool;
    state: AssessmentState;
    /** Whether the case was decided since it was started, on this assessment or without it. */
    isDecided: boolean;
  }[];
  /** The decision in force. */
  inForce: { id: string; basis: string } | null;
};

export type WhatToDecide =
  | { kind: 'recommendation' | 'fast-track' | 'local' | 'assessing'; assessmentId: string }
  /** Nothing was assessed here: a decision made elsewhere can be recorded. */
  | { kind: 'record' }
  /** A decision made elsewhere is in force: its record can be corrected. */
  | { kind: 'correct'; decisionId: string }
  | { kind: 'nothing' };

/**
 * What a PHB lead decides on a case now. Waiting recommendations come first, a fast track before all. While
 * an assessment is open, nothing else is decided.
 * @rule ELI-38 (docs/rules.md)
 */
export function whatToDecide({ isWaiting, isOver, assessments, inForce }: DecideFacts): WhatToDecide {
  if (isOver) return { kind: 'nothing' };
  const waiting = whatWaits(assessments);
  if (waiting) return waiting;
  const local = assessments.findLast(isUndecidedLocal);
  if (local) return { kind: 'local', assessmentId: local.id };
  const isElsewhere = inForce?.basis === 'RECORDED_ELSEWHERE';
  if (inForce) return isElsewhere ? { kind: 'correct', decisionId: inForce.id } : { kind: 'nothing' };
  return isWaiting ? { kind: 'record' } : { kind: 'nothing' };
}

type Fact = DecideFacts['assessments'][number];

function whatWaits(assessments: DecideFacts['assessments']): WhatToDecide | null {
  const sent = assessments.filter(({ state }) => state === 'SUBMITTED');
  const fastTrack = sent.findLast(({ tool }) => tool === 'FAST_TRACK');
  if (fastTrack) return { kind: 'fast-track', assessmentId: fastTrack.id };
  const recommended = sent.at(-1);
  if (recommended) return { kind: 'recommendation', assessmentId: recommended.id };
  const open = assessments.findLast(({ state }) => state === 'OPEN' || state === 'RETURNED');
  return open ? { kind: 'assessing', assessmentId: open.id } : null;
}

function isUndecidedLocal({ tool, state, isDecided }: Fact): boolean {
  return tool === 'LOCAL_CRITERIA' && state === 'COMPLETED' && !isDecided;
}
