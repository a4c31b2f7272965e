import { z } from 'zod';
import type { JobSubject } from './job-kinds';

const schema = z.strictObject({
  commissionerCode: z.string().regex(/^[A-Z0-9]{3,5}$/),
  subjectId: z.uuid(),
}) satisfies z.ZodType<JobSubject>;

/** The subject of a job. Throws when it carries anything else. */
export function readSubject(payload: unknown): JobSubject {
  return schema.parse(payload);
}
