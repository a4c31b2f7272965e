import { z } from 'zod';

/** The case a form of the plan is about. */
export const requestSchema = z.object({ caseId: z.uuid() });

/** The part a form removes, as it was seen. */
export const removalSchema = requestSchema.extend({ id: z.uuid(), seen: z.string() });

/** The id of a part that a form changes; null for a new one. */
export function partId() {
  return z.union([z.uuid(), z.literal('')]).transform((id) => id || null);
}
