import { z } from 'zod';

/** The case of a form of the plan. */
export const caseSchema = z.object({ caseId: z.uuid() });

/** The item that a form removes, and its digest when it was shown. */
export const removalSchema = caseSchema.extend({ id: z.uuid(), seen: z.string() });

/** The id of the item that a form changes; null for a new one. */
export function itemId() {
  return z.union([z.uuid(), z.literal('')]).transform((id) => id || null);
}
