import { fail, ok, type Result } from '@/lib/core/result';
import type { AssessmentState } from '@/lib/tool/rules/assessment-state';
import { type AssessmentTool, groupOf, isScreening, type NationalTool } from '@/lib/tool/rules/tool';

/** Of another assessment of the same case, as it is now. */
export type OtherAssessment = {
  id: string;
  tool: AssessmentTool;
  state: AssessmentState;
};

export type StartRefusal =
  | { kind: 'tool-not-for-group' }
  /** The case is closed, or past the step that this tool is for. */
  | { kind: 'case-not-open-to-tool' }
  | { kind: 'already-open'; assessmentId: string }
  | { kind: 'full-assessment-under-way'; assessmentId: string }
  | { kind: 'fast-track-waits'; assessmentId: string };

const CLOSED: readonly string[] = ['DECLINED', 'REFUSED', 'ENDED'];

/**
 * Whether a tool may be started on a case. A screening belongs before the decision; a full assessment is also
 * for a case that was decided, for another decision. One tool of a kind is open at a time, and nothing is
 * screened that is already being assessed in full.
 * @rule ELI-21 (docs/rules.md)
 */
export function checkStart(
  tool: NationalTool,
  { group, state }: { group: string; state: string },
  others: readonly OtherAssessment[],
): Result<void, StartRefusal> {
  if (groupOf(tool) !== group) return fail({ kind: 'tool-not-for-group' });
  const mayBeDecidedAgain = !isScreening(tool) && !CLOSED.includes(state);
  if (state !== 'REQUESTED' && !mayBeDecidedAgain) return fail({ kind: 'case-not-open-to-tool' });
  return checkOtherAssessments(
    tool,
    others.filter(({ state }) => isOpen(state)),
  );
}

function checkOtherAssessments(
  tool: NationalTool,
  open: readonly OtherAssessment[],
): Result<void, StartRefusal> {
  for (const other of open) {
    const { id: assessmentId } = other;
    if (other.tool === tool) return fail({ kind: 'already-open', assessmentId });
    if (other.tool === 'FAST_TRACK') return fail({ kind: 'fast-track-waits', assessmentId });
    if (isScreening(tool)) return fail({ kind: 'full-assessment-under-way', assessmentId });
  }
  return ok(undefined);
}

/** Whether an assessment is still being written, or waits for a decision. */
export function isOpen(state: OtherAssessment['state']): boolean {
  return state === 'OPEN' || state === 'SUBMITTED' || state === 'RETURNED';
}
