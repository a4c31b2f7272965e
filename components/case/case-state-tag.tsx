import { Tag } from '@/components/nhs/tag';
import type { CaseState } from '@/lib/case/rules/case-state';
import { caseStateColour, caseStateName } from './case-state-text';

/** The state of a case. */
export function CaseStateTag({ state }: { state: CaseState }) {
  return <Tag colour={caseStateColour(state)}>{caseStateName(state)}</Tag>;
}
