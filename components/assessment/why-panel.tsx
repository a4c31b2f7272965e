import type { Explanation } from '@/lib/tool/rules/explanation';
import type { Reader } from '@/lib/tool/rules/tool';
import { WhyFrame } from './why-frame';
import { whyOf } from './why-text';

type Props = { explanation: Explanation; reader?: Reader; headingLevel?: 2 | 3 };

/** Why a national tool indicates what it does, for staff or in plain words for the person. It never decides. */
export function WhyPanel({ explanation, reader = 'staff', headingLevel = 2 }: Props) {
  return <WhyFrame why={whyOf(explanation, reader)} reader={reader} headingLevel={headingLevel} />;
}
