import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import { Prisma } from '@/lib/platform/db/generated/client';

/**
 * What wants asking about the GP practice of a person. `unknown`: none is recorded for today, or the loaded
 * file does not have it. `other`: it is of another commissioner, and no reason says that this one stays
 * responsible.
 */
export const PRACTICE_GAPS = ['closed', 'unknown', 'other'] as const;
export type PracticeGap = (typeof PRACTICE_GAPS)[number];

/**
 * Whether the practice of the living person `p` on a day is one to ask about. Of a sensitive record only its
 * readers see the practice, and no one is shown it as unknown. Null: every person.
 * @rule COM-11 (docs/rules.md)
 */
export function practiceCondition(gap: PracticeGap | null, today: PlainDate): Prisma.Sql {
  if (gap === null) return Prisma.empty;
  return Prisma.sql`AND p.died_on IS NULL AND ${conditions(today)[gap]}`;
}

function conditions(today: PlainDate): Record<PracticeGap, Prisma.Sql> {
  const fits = (fit: Prisma.Sql) => Prisma.sql`(SELECT ${fit} FROM ${registration(today)})`;
  const isClosed = Prisma.sql`coalesce(g.closed_on < ${today}::date, g.status = 'CLOSED')`;
  const isOther = Prisma.sql`g.responsible_code <> p.commissioner_code AND coalesce(o.responsibility::text, 'PRACTICE') = 'PRACTICE'`;
  const isMissing = Prisma.sql`g.id IS NULL AND EXISTS (SELECT FROM practice_file f
    WHERE f.commissioner_code = p.commissioner_code AND f.loaded_at IS NOT NULL)`;
  return {
    closed: fits(isClosed),
    unknown: Prisma.sql`NOT p.is_sensitive AND coalesce(${fits(isMissing)}, true)`,
    other: fits(isOther),
  };
}

/** The registration of the day with what the newest file says of its practice. */
function registration(today: PlainDate): Prisma.Sql {
  return Prisma.sql`(SELECT w.* FROM practice_registration w WHERE w.commissioner_code = p.commissioner_code AND w.person_id = p.id
      AND w.superseded_at IS NULL AND (w.from_day IS NULL OR w.from_day <= ${today}::date)
      ORDER BY w.from_day DESC NULLS LAST LIMIT 1) o
    LEFT JOIN gp_practice g ON g.commissioner_code = o.commissioner_code AND g.code = o.practice_code AND g.replaced_by_file_id IS NULL`;
}
