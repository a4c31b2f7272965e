import type { CriteriaResult } from '@/lib/queries/criteria-result';
import { criteriaWhy } from './criteria-why';
import { WhyFrame } from './why-frame';

type Props = { result: CriteriaResult; headingLevel?: 2 | 3 };

/** The same for the person it is about: why the answers point this way, in plain words. */
export function CriteriaInPlainWords({ result, headingLevel = 2 }: Props) {
  return <WhyFrame why={criteriaWhy(result, 'person')} reader="person" headingLevel={headingLevel} />;
}
