import { z } from 'zod';

const missing = 'Tick the box if you agree with the plan';

export const myAgreementSchema = z.object({
  caseId: z.uuid(),
  /** Only for the way back: the page checks again which plan the reader may see. */
  personId: z.uuid(),
  seenHash: z.string(),
  read: z.string({ error: missing }).min(1, missing),
});
