import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

/** When the person `p` was born, as text: a day, or a year if only that is known. */
export const born = Prisma.sql`CASE WHEN p.is_birth_year_only THEN left(p.date_of_birth::text, 4) ELSE p.date_of_birth::text END`;
