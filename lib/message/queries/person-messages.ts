import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { isId } from '@/lib/core/id';
import type { PlainDate } from '@/lib/core/plain-date';
import { type Actor, may } from '@/lib/core/policy/policy';
import { type ListedMessage, listPersonMessages } from '@/lib/message/store/message-list';
import { type PersonHeaderView, personHeader } from '@/lib/person/queries/person-header';
import { findDeath } from '@/lib/person/store/death';
import { findPerson } from '@/lib/person/store/person';
import { queryById } from '@/lib/platform/db/transaction';

const SIZE = 25;

/** `after` and `next` are ids: where this page begins, and where the next one does. */
export type PersonMessages = {
  header: PersonHeaderView;
  messages: ListedMessage[];
  after: string | null;
  next: string | null;
};

type Asked = { after: string | undefined; today: PlainDate };

/** One page of the messages about a person, newest first. Null: not there or not theirs. Records the view. */
export function personMessages(
  actor: Actor,
  personId: string,
  { after: asked, today }: Asked,
): Promise<PersonMessages | null> {
  return queryById(actor, { permission: 'message:view', ids: [personId] }, async (scope) => {
    const person = await findPerson(scope, personId);
    if (!person || !may(actor, 'message:view', person)) return null;
    const after = asked && isId(asked) ? asked : null;
    const found = await listPersonMessages(scope, personId, { after, size: SIZE + 1 });
    const messages = found.slice(0, SIZE);
    await recordEvent(scope, {
      action: 'message:view',
      personId,
      subjectKind: 'message-list',
      subjectId: personId,
    });
    return {
      header: personHeader(person, today, await findDeath(scope, personId)),
      messages,
      after,
      next: found.length > SIZE ? (messages.at(-1)?.id ?? null) : null,
    };
  });
}
