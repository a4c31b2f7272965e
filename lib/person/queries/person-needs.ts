import 'server-only';
import { formatDay } from '@/lib/core/plain-date';
import { recordedBeforeLines } from '@/lib/person/rules/accessible-information';
import { needLines } from '@/lib/person/rules/need-lines';
import type { NeedText } from '@/lib/person/rules/need-text';
import type { Person } from '@/lib/person/store/person';

export type PersonNeeds =
  | { kind: 'asked'; lines: NeedText[]; asked: string }
  /** Recorded in words before needs were chosen, and not confirmed since. */
  | { kind: 'to-confirm'; lines: string[] }
  | { kind: 'not-asked' };

/** What the person needs so that they can read, understand and answer. */
export function personNeeds({ needs, recordedBefore }: Person): PersonNeeds {
  if (needs) {
    const asked = `Asked on ${formatDay(needs.askedOn)} by ${needs.askedBy}.`;
    return { kind: 'asked', lines: needLines(needs.chosen), asked };
  }
  const lines = recordedBeforeLines(recordedBefore);
  return lines.length > 0 ? { kind: 'to-confirm', lines } : { kind: 'not-asked' };
}
