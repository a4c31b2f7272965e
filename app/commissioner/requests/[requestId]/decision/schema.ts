import { z } from 'zod';
import { DECISION_OPTIONS } from '@/lib/approval/decide';
import { choice } from '@/lib/forms/fields';

const words = () => z.string().trim().max(4000, 'Use 4,000 characters or fewer').default('');

/** What must be written for which decision is the rule's to say (lib/approval/decide.ts). */
export const decisionSchema = z.object({
  requestId: z.uuid(),
  submissionId: z.uuid(),
  option: choice(DECISION_OPTIONS, 'Select what you decide'),
  conditions: words(),
  reasons: words(),
});
