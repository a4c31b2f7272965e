import 'server-only';
import { now } from '@/lib/core/clock';
import { ASK_MS, RETRY_MS } from '@/lib/core/form/sending';
import type { Actor } from '@/lib/core/policy/policy';
import { readingTransaction } from './reading';
import { limitsOf } from './scope';
import type { Repeated, Sending } from './sent-form';

type Sent = Pick<Sending, 'digest' | 'hasSeen'>;

/**
 * What the same answers of this user came to a short time ago, for a form that is refused now because they
 * were taken then. A form that has seen a version is asked for half a minute only: others may write after it.
 */
export function findSameTaken(actor: Actor, { digest, hasSeen }: Sent): Promise<Repeated | null> {
  const since = new Date(now().getTime() - (hasSeen ? RETRY_MS : ASK_MS));
  const limits = limitsOf(actor, { reach: 'people', personIds: [] });
  return readingTransaction(limits, async (tx) => {
    const [row] = await tx.$queryRaw<{ address: string; sentAt: Date }[]>`
      SELECT address, sent_at AS "sentAt" FROM sent_form
      WHERE commissioner_code = ${actor.commissionerCode} AND user_id = ${actor.userId}::uuid AND digest = ${digest}
        AND sent_at >= ${since} AND address IS NOT NULL
      ORDER BY sent_at DESC, id DESC LIMIT 1`;
    return row ? { verdict: 'retry', ...row } : null;
  });
}
