import { formatInstant } from '@/lib/core/clock';
import type { FormState } from '@/lib/core/form/form-state';
import { formatDay } from '@/lib/core/plain-date';
import type { Actor } from '@/lib/core/policy/policy';
import type { CorrectSpendingRefusal } from '@/lib/money/commands/correct-spending';
import type { RecordSpendingRefusal } from '@/lib/money/commands/record-spending';
import type { LikeSpending } from '@/lib/money/store/like-spending';

type Href = (like: LikeSpending) => string;

/** The question about an entry like the one in the form: what it is, who recorded it, and where it is. */
export function likeAnother(
  error: RecordSpendingRefusal | CorrectSpendingRefusal,
  { userId }: Pick<Actor, 'userId'>,
  href: Href,
): Pick<FormState, 'same'> {
  if (error.kind !== 'like-another') return {};
  const { like } = error;
  const by = like.recordedById === userId ? 'You' : like.recordedBy;
  const at = formatInstant(like.recordedAt);
  const what = `There is one just like it: the same amount to ${like.paidTo} on ${formatDay(like.spentOn)}. ${by} recorded it on ${at}.`;
  return { same: { href: href(like), at, what } };
}
