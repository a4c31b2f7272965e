import 'server-only';
import { now } from '@/lib/core/clock';
import type { LinkKind } from '@/lib/core/link-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { type FoundLink, findAccountLink } from '@/lib/platform/db/account-link';
import { idOfToken } from '@/lib/platform/seal/link-token';

/** Whether a link can be used, and if not, why. Null: there is none such. Opening it uses nothing. */
export async function linkState(
  kind: LinkKind,
  token: string,
  today: PlainDate,
): Promise<FoundLink['state'] | null> {
  const id = idOfToken(kind, token);
  const link = id && (await findAccountLink({ id, kind, at: now(), today }));
  return link ? link.state : null;
}
