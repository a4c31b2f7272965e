import 'server-only';
import type { MessageKind } from '@/lib/core/message-kind';
import type { PlainDate } from '@/lib/core/plain-date';
import { listMoneyAccounts } from '@/lib/person/store/message-accounts';
import type { ActingScope } from '@/lib/platform/db/scope';
import { queueMessage } from '@/lib/platform/outbox/queue-message';

type MoneyNews = {
  kind: Extract<MessageKind, 'PAYMENT_MADE' | 'QUESTION_ASKED'>;
  personId: string;
  /** What it is about: each is one message to each account. */
  subjectId: string;
};

/** Queues a message about the money of a person to them, and to who acts for it. */
export async function tellOfMoney(scope: ActingScope, news: MoneyNews, today: PlainDate): Promise<void> {
  for (const { userId } of await listMoneyAccounts(scope, news.personId, today))
    await queueMessage(scope, { ...news, userId });
}
