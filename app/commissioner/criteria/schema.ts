import { z } from 'zod';

/** What every form about a draft carries. */
export const draftSchema = z.object({ criteriaId: z.uuid(), version: z.coerce.number().int().positive() });
