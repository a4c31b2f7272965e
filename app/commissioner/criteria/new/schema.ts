import { z } from 'zod';
import { choice } from '@/lib/core/form/fields';
import { LOCAL_GROUPS } from '@/lib/criteria/rules/examples';

export const newCriteriaSchema = z.object({
  criteriaId: z.uuid(),
  group: choice(LOCAL_GROUPS, 'Select who the criteria are for'),
  beginWith: choice(['EXAMPLE', 'PUBLISHED', 'NOTHING'], 'Select what to start from'),
});
