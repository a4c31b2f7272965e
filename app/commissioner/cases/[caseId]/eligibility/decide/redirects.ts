type Outcome = 'ELIGIBLE' | 'NOT_ELIGIBLE';

/** Where a decision taken here leads: the case, whose next thing is the letter. `outcome` is null where it went back. */
export function decisionRedirect(
  caseId: string,
  { outcome, isBudgetGoingOn }: { outcome: Outcome | null; isBudgetGoingOn: boolean },
): string {
  return `/commissioner/cases/${caseId}?done=${doneOf(outcome, isBudgetGoingOn)}`;
}

function doneOf(outcome: Outcome | null, isBudgetGoingOn: boolean): string {
  if (outcome === null) return 'sent-back';
  if (outcome === 'ELIGIBLE') return 'decided-eligible';
  return isBudgetGoingOn ? 'decided-running' : 'decided-not-eligible';
}

/** Where recording a decision of elsewhere leads. */
export function recordingRedirect(caseId: string, outcome: Outcome): string {
  return `/commissioner/cases/${caseId}?done=${outcome === 'ELIGIBLE' ? 'eligible' : 'not-eligible'}`;
}
