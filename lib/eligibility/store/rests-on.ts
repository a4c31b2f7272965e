import 'server-only';
import type { PlainDate } from '@/lib/core/plain-date';
import type { CareOutcome } from '@/lib/eligibility/rules/care-outcome';
import type { DecidedWhere } from '@/lib/eligibility/rules/entry';
import { Prisma } from '@/lib/platform/db/generated/client';

/** What a case rests on, as JSON from the database. */
export type RestsOn = {
  entryId: string;
  /** The case was decided itself, and that has ended since. */
  isOwn: boolean;
  /** It was decided on a referral of the person, whenever this case was asked for. */
  isOfReferral: boolean;
  outcome: CareOutcome;
  startsOn: PlainDate;
  /** Its own last day, or the day before a later decision under the same framework begins. */
  endsOn: PlainDate | null;
  decidedOn: PlainDate;
  decidedBy: string;
  decidedWhere: DecidedWhere;
  evidence: string;
  reasons: string;
};

const OWN = Prisma.sql`EXISTS (SELECT FROM eligibility_decision q WHERE q.commissioner_code = r.commissioner_code AND q.case_id = r.id)`;

const OF_REFERRAL = Prisma.sql`EXISTS (SELECT FROM eligibility_decision w
  JOIN phb_case f ON f.commissioner_code = w.commissioner_code AND f.id = w.case_id
  WHERE w.commissioner_code = e.commissioner_code AND w.id = e.decision_id AND f.id <> r.id AND f.origin = 'REFERRAL')`;

/**
 * The row that counts of the entry that the case `r` rests on. Null where nothing is decided yet, and where
 * the case was decided itself and that has not ended: its own decision says more.
 */
export const RESTS_ON = Prisma.sql`(SELECT jsonb_build_object('entryId', e.entry_id, 'isOwn', ${OWN}, 'isOfReferral', ${OF_REFERRAL}, 'outcome', e.outcome,
    'startsOn', e.starts_on, 'endsOn', least(e.ends_on, (SELECT min(o.starts_on) - 1 FROM eligibility o
      WHERE o.commissioner_code = e.commissioner_code AND o.person_id = e.person_id AND o.framework = e.framework
        AND o.entry_id <> e.entry_id AND o.starts_on > e.starts_on
        AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = o.commissioner_code AND n.supersedes_id = o.id))),
    'decidedOn', e.decided_on, 'decidedBy', e.decided_by, 'decidedWhere', e.decided_where, 'evidence', e.evidence, 'reasons', e.reasons)
  FROM eligibility e WHERE e.commissioner_code = r.commissioner_code AND e.entry_id = r.eligibility_id
    AND NOT EXISTS (SELECT FROM eligibility n WHERE n.commissioner_code = e.commissioner_code AND n.supersedes_id = e.id)
    AND (e.change = 'ENDED' OR NOT ${OWN}))`;
