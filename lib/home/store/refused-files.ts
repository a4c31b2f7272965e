import 'server-only';
import type { Scope } from '@/lib/platform/db/scope';

/** A file of the actor's own that was refused. `budgetId` is that of a receipt's spending. */
export type RefusedRow = {
  id: string;
  purpose: 'RECEIPT' | 'EVIDENCE';
  kind: string;
  domain: string | null;
  title: string | null;
  refusal: string;
  subjectId: string;
  budgetId: string | null;
  sentAt: Date;
};

const MOST = 10;

/** The newest refused files of the actor that they have not taken from their list. */
export function listRefused({ tx, commissionerCode, actor }: Scope): Promise<RefusedRow[]> {
  return tx.$queryRaw<RefusedRow[]>`
    SELECT u.id, u.purpose, u.kind, u.domain, u.title, u.refusal, u.subject_id AS "subjectId", s.budget_id AS "budgetId", u.sent_at AS "sentAt"
    FROM upload u LEFT JOIN spending s ON s.commissioner_code = u.commissioner_code AND s.id = u.subject_id
    WHERE u.commissioner_code = ${commissionerCode} AND u.sent_by_id = ${actor.userId}::uuid AND u.state = 'REFUSED' AND u.seen_at IS NULL
    ORDER BY u.id DESC LIMIT ${MOST}`;
}
