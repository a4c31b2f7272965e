import 'server-only';
import { DECISION_CLOCKS } from '@/lib/case/rules/clock-lists';
import { Prisma } from '@/lib/platform/db/generated/client';
import { literals } from '@/lib/platform/db/literals';

/** The open referral that the case `r` waits for, as JSON; null: it is assessed and decided itself. */
export const WAITS_FOR = Prisma.sql`(SELECT jsonb_build_object('caseId', f.id, 'receivedOn', f.asked_on) FROM phb_case f
    WHERE r.origin <> 'REFERRAL' AND r.state = 'REQUESTED' AND f.commissioner_code = r.commissioner_code
      AND f.person_id = r.person_id AND f."group" = r."group" AND f.origin = 'REFERRAL' AND f.state = 'REQUESTED'
      AND NOT EXISTS (SELECT FROM clock w WHERE w.commissioner_code = r.commissioner_code AND w.case_id = r.id
        AND w.ended_on IS NULL AND w.kind IN (${literals(DECISION_CLOCKS)}))
    ORDER BY f.asked_on, f.id LIMIT 1)`;
