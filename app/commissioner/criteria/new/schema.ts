import { z } from 'zod';
import { LOCAL_GROUPS } from '@/lib/eligibility/local/examples';
import { choice } from '@/lib/forms/fields';

export const newCriteriaSchema = z.object({
  criteriaId: z.uuid(),
  group: choice(LOCAL_GROUPS, 'Select who the criteria are for'),
  beginWith: choice(['EXAMPLE', 'PUBLISHED', 'NOTHING'], 'Select what to begin with'),
});
