import type { CaseOrigin } from '@/lib/case/rules/groups';
import type { PathStep, StepStatus } from '@/lib/case/rules/path';
import type { NextInEligibility } from '@/lib/case/rules/what-next';

const names: Record<PathStep, string> = {
  REQUEST: 'Request',
  ELIGIBILITY: 'Eligibility decision',
  INDICATIVE: 'Indicative budget',
  TELL: 'Tell the person the amount',
  PLAN: 'Care and support plan',
  DECISION: 'Decision on the plan',
  START: 'Start the budget',
};

/** The name of a step of the path. */
export function stepName(step: PathStep, origin: CaseOrigin): string {
  return step === 'REQUEST' && origin === 'REFERRAL' ? 'Referral' : names[step];
}

const next: Record<PathStep, { act: string; wait: string }> = {
  REQUEST: { act: 'Record the request', wait: 'Waiting for the request to be recorded' },
  ELIGIBILITY: { act: 'Decide eligibility', wait: 'Waiting for a PHB lead to decide eligibility' },
  INDICATIVE: {
    act: 'Set the indicative budget',
    wait: 'Waiting for the practitioner to set the indicative budget',
  },
  TELL: {
    act: 'Tell the person the amount',
    wait: 'Waiting for the practitioner to tell the person the amount',
  },
  PLAN: { act: 'Write the care and support plan', wait: 'Waiting for the care and support plan' },
  DECISION: { act: 'Decide the plan', wait: 'Waiting for a PHB lead to decide the plan' },
  START: { act: 'Start the budget', wait: 'Waiting for the commissioner to start the budget' },
};

/** What is next while eligibility is open; the rest of it is in the words of the step. */
const eligibility: Partial<Record<NextInEligibility['kind'], { act: string; wait: string }>> = {
  start: { act: 'Assess eligibility', wait: 'Waiting for the practitioner to assess eligibility' },
  'wait-for-referral': { act: 'Assess the referral', wait: 'Waiting for the decision on the referral' },
  continue: {
    act: 'Continue the assessment',
    wait: 'Waiting for the practitioner to finish the assessment',
  },
  'answer-questions': {
    act: 'Answer the commissioner’s questions',
    wait: 'Waiting for the practitioner to answer the commissioner’s questions',
  },
  'put-care-in-place': {
    act: 'Put fast track care in place',
    wait: 'Waiting for the practitioner to put fast track care in place',
  },
};

export type NextStepText = {
  step: PathStep;
  mayAct: boolean;
  /** What is next while eligibility is assessed. */
  eligibility: NextInEligibility['kind'] | null;
};

/**
 * What the reader does now, or the role the case waits for.
 * @param isReturned the commissioner sent the plan back
 */
export function nextText(
  { step, mayAct, eligibility: assessing }: NextStepText,
  isReturned: boolean,
): string {
  const words = assessing && eligibility[assessing];
  if (words) return mayAct ? words.act : words.wait;
  if (step === 'PLAN' && isReturned) {
    return mayAct ? 'Change the care and support plan' : 'Waiting for changes to the care and support plan';
  }
  return mayAct ? next[step].act : next[step].wait;
}

const statuses: Record<StepStatus, string> = {
  DONE: 'Done',
  NOW: 'Next',
  NOT_YET: 'Not yet',
  NOT_NEEDED: 'Not needed',
};

export function statusName(status: StepStatus): string {
  return statuses[status];
}
