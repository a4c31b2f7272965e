import type { WhatToDecide } from '@/lib/decision/rules/what-to-decide';

const titles: Record<WhatToDecide['kind'], string> = {
  recommendation: 'Verify an MDT recommendation',
  'fast-track': 'Decide a fast track',
  local: 'Decide using the local criteria',
  assessing: 'Nothing to decide yet',
  record: 'Record a decision made outside this service',
  correct: 'Correct the record of a decision',
  nothing: 'Nothing to decide',
};

/** The title of a decision page, by what is decided. */
export function decideTitle(kind: WhatToDecide['kind']): string {
  return titles[kind];
}
