import 'server-only';
import { recordEvent } from '@/lib/audit/store/audit';
import { isId } from '@/lib/core/id';
import { type Actor, mayEver } from '@/lib/core/policy/policy';
import { type MessageGroup, STATES_OF_GROUP } from '@/lib/message/rules/message-group';
import { type MessageText, messageText } from '@/lib/message/rules/message-text';
import { type ListedMessage, listMessages } from '@/lib/message/store/message-list';
import { query } from '@/lib/platform/db/transaction';
import { env, type MessageWay, messageWay } from '@/lib/platform/env';

const SIZE = 25;

/** `text`: what would have been sent, where that is only shown. */
export type ShownMessage = ListedMessage & { text: MessageText | null };

export type MessageList = {
  messages: ShownMessage[];
  /** How messages leave this installation. */
  way: MessageWay;
  maySendAgain: boolean;
  /** Ids: where this page begins, and where the next one does. */
  after: string | null;
  next: string | null;
};

/**
 * One page of a list of messages, the latest first. Null for a role that does not see it. Records the view.
 */
export function messageList(
  actor: Actor,
  group: MessageGroup,
  asked: string | undefined,
): Promise<MessageList | null> {
  return query(actor, 'message:list', async (scope) => {
    const after = asked && isId(asked) ? asked : null;
    const found = await listMessages(scope, { states: STATES_OF_GROUP[group], after, size: SIZE + 1 });
    const page = found.slice(0, SIZE);
    await recordEvent(scope, {
      action: 'message:view',
      personId: null,
      subjectKind: 'message-list',
      subjectId: null,
    });
    const way = messageWay();
    return {
      messages: page.map((one) => ({
        ...one,
        text: way === 'page' && one.state === 'SENT' ? textOf(one, actor.commissionerName) : null,
      })),
      way,
      maySendAgain: mayEver(actor, 'message:again'),
      after,
      next: found.length > SIZE ? (page.at(-1)?.id ?? null) : null,
    };
  });
}

function textOf({ kind }: ListedMessage, sender: string): MessageText {
  return messageText({ kind, sender, publicUrl: env().PUBLIC_URL, invitationId: null, token: null });
}
