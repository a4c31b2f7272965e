import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { DecidedWhere } from '@/lib/eligibility/rules/entry';
import { Prisma } from '@/lib/platform/db/generated/client';

/** The earlier decision that a case rests on, as JSON from the database. */
export type RestsOn = {
  entryId: string;
  outcome: CareOutcome;
  startsOn: PlainDate;
  endsOn: PlainDate | null;
  decidedOn: PlainDate;
  decidedBy: string;
  decidedWhere: DecidedWhere;
  evidence: string;
  reasons: string;
};

/**
 * The row that counts of the entry that the case `r` rests on. Null where nothing is decided yet, and where
 * the case was decided itself: its own decision says more.
 */
export const RESTS_ON = Prisma.sql`(SELECT jsonb_build_object('entryId', e.entry_id, 'outcome', e.outcome, 'startsOn', e.starts_on,
    'endsOn', e.ends_on, 'decidedOn', e.decided_on, 'decidedBy', e.decided_by, 'decidedWhere', e.decided_where, 'evidence', e.evidence,
    'reasons', e.reasons)
  FROM eligibility e WHERE e.commissioner_code = r.commissioner_code AND e.entry_id = r.eligibility_id
    AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
    AND NOT EXISTS (SELECT FROM eligibility_decision q WHERE q.commissioner_code = r.commissioner_code AND q.case_id = r.id))`;
