import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

/** What a recommendation, with the alias s, found about NHS-funded nursing care, as JSON. */
export const nursingFound = Prisma.sql`CASE s.nursing_answer WHEN 'NEEDED' THEN jsonb_build_object('answer', 'NEEDED', 'from', s.nursing_from)
  WHEN 'NOT_NEEDED' THEN jsonb_build_object('answer', 'NOT_NEEDED', 'why', s.nursing_why)
  WHEN 'NO_HOME' THEN jsonb_build_object('answer', 'NO_HOME') END`;
