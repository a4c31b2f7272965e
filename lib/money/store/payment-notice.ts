import 'server-only';
import { Prisma } from '@/lib/platform/db/generated/client';

/** As JSON, what counts of the notices of a budget `b`: neither withdrawn nor replaced. */
export const noticesOfBudget: Prisma.Sql = Prisma.sql`coalesce((SELECT jsonb_agg(jsonb_build_object('id', n.id, 'allocationId', n.allocation_id,
    'kind', n.kind, 'ground', n.ground, 'givenOn', n.given_on, 'lastDay', n.last_day, 'reviewOn', n.review_on, 'careBy', n.care_by,
    'careFrom', n.care_from, 'careUntil', n.care_until, 'amountPence', n.amount_pence, 'how', n.how,
    'liftedFrom', (SELECT l.from_day FROM payment_notice_end l WHERE l.commissioner_code = n.commissioner_code AND l.notice_id = n.id AND l.kind = 'LIFTED'),
    'isSettled', EXISTS (SELECT FROM payment_notice_end l WHERE l.commissioner_code = n.commissioner_code AND l.notice_id = n.id AND l.kind = 'SETTLED'))
    ORDER BY n.recorded_at, n.id)
  FROM payment_notice n WHERE n.commissioner_code = b.commissioner_code AND n.budget_id = b.id AND NOT EXISTS (SELECT FROM payment_notice_end l
    WHERE l.commissioner_code = n.commissioner_code AND l.notice_id = n.id AND l.kind IN ('WITHDRAWN', 'REPLACED'))), '[]')`;
