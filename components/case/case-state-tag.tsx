import { Tag } from '@/components/nhs/tag';
import type { CaseState } from '@/lib/case/rules/case-state';
import type { CaseOrigin } from '@/lib/case/rules/groups';
import { caseStateColour, caseStateName } from './case-state-text';

type Props = { state: CaseState; origin?: CaseOrigin };

/** The state of a case. `origin`: where a referral may be shown. */
export function CaseStateTag({ state, origin }: Props) {
  return <Tag colour={caseStateColour(state, origin)}>{caseStateName(state, origin)}</Tag>;
}
