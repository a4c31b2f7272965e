import { REVIEW_KINDS, type ReviewKind } from '@/lib/case/rules/clock-kind';
import { todayInLondon } from '@/lib/core/clock';
import { newId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { recordReview } from '@/lib/review/commands/record-review';
import { type Accounts, staffMember } from './acting-accounts';
import type { Owner } from './owner';

type Due = { caseId: string; personId: string; kind: ReviewKind; heldOn: PlainDate; practitionerId: string };

/**
 * Records the reviews that were due, a few days before their last day, except of one person in twelve: nearly
 * every active budget would be late otherwise. The same people are late in every demonstration of a seed.
 */
export async function recordReviews(owner: Owner, accounts: Accounts): Promise<void> {
  // A case of some years has had several: each makes the next one due.
  let due = await dueReviews(owner, accounts.commissionerCode);
  while (due.length > 0) {
    await recordAll(due, accounts);
    due = await dueReviews(owner, accounts.commissionerCode);
  }
}

async function recordAll(reviews: readonly Due[], accounts: Accounts): Promise<void> {
  const keys = new Map([...accounts.userIds].map(([key, userId]) => [userId, key]));
  for (const { personId, practitionerId, ...due } of reviews) {
    const key = keys.get(practitionerId);
    if (!key) throw new Error('The practitioner of a case has no account');
    const made = { ...due, present: 'The person, and who supports them', outcome: 'NO_CHANGE' } as const;
    const recorded = await recordReview(
      staffMember(accounts, key, 'PRACTITIONER', personId),
      { ...made, reviewId: newId(), reason: null },
      todayInLondon(),
    );
    if (!recorded.ok) throw new Error(`A review was refused: ${JSON.stringify(recorded.error)}`);
  }
}

async function dueReviews(owner: Owner, code: string): Promise<Due[]> {
  const { rows } = await owner.query(
    `SELECT c.case_id AS "caseId", c.person_id AS "personId", c.kind, greatest(c.started_on, c.due_on - 4)::text AS "heldOn",
       r.practitioner_id AS "practitionerId"
     FROM clock c JOIN phb_case r ON r.commissioner_code = c.commissioner_code AND r.id = c.case_id
       JOIN person p ON p.commissioner_code = c.commissioner_code AND p.id = c.person_id
     WHERE c.commissioner_code = $1 AND c.kind = ANY ($3::"ClockKind"[]) AND c.ended_on IS NULL AND c.due_on < $2
       AND get_byte(decode(md5(p.given_name || p.family_name), 'hex'), 0) % 12 <> 0
     ORDER BY 4, c.id`,
    [code, todayInLondon(), REVIEW_KINDS],
  );
  return rows;
}
