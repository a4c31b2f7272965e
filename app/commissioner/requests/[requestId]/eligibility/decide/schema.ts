import { z } from 'zod';
import { choice, dateParts, text } from '@/lib/forms/fields';

export const eligibilitySchema = z.object({
  requestId: z.uuid(),
  outcome: choice(['ELIGIBLE', 'NOT_ELIGIBLE'], 'Select whether the person is eligible'),
  evidence: text('Enter the evidence you used', 4_000),
  reasons: text('Enter the reasons for your decision', 4_000),
  decidedOn: dateParts('Enter the date you decided, like 3 3 2026'),
});
