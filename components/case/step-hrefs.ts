import type { PathStep, StepStatus } from '@/lib/case/rules/path';

/** The facts of a step are on the case's own page under these ids. */
const ANCHORS: Partial<Record<PathStep, string>> = {
  REQUEST: '#request',
  ELIGIBILITY: '#eligibility',
  INDICATIVE: '#indicative',
  TELL: '#indicative',
  PLAN: '#plan-sent',
  DECISION: '#plan-decision',
  START: '#budget',
};

type Step = { step: PathStep; status: StepStatus };

/**
 * Where each step leads: a step that is done to its facts, the next one to where the reader takes it.
 * @param acts  where the steps are taken in the reader's area
 * @param reads where a step that is done is read, if not on this page, and one that others take
 */
export function stepHrefs(
  steps: readonly Step[],
  mayAct: boolean,
  acts: Partial<Record<PathStep, string>>,
  reads: Partial<Record<PathStep, string>> = {},
): Partial<Record<PathStep, string>> {
  const links = steps.flatMap(({ step, status }) => {
    if (status === 'DONE') return [[step, reads[step] ?? ANCHORS[step]]];
    return status === 'NOW' ? [[step, mayAct ? acts[step] : reads[step]]] : [];
  });
  return Object.fromEntries(links.filter(([, href]) => href));
}
