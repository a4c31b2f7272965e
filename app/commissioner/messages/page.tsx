import { ActionForm } from '@/components/forms/action-form';
import { MessageTable } from '@/components/message/message-table';
import { groupWords } from '@/components/message/message-words';
import { InsetText } from '@/components/nhs/inset-text';
import { Pagination } from '@/components/nhs/pagination';
import { Tabs } from '@/components/nhs/tabs';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { messageList } from '@/lib/message/queries/message-list';
import { MESSAGE_GROUPS, type MessageGroup, messageGroupOf } from '@/lib/message/rules/message-group';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitSendAgain } from './actions';

type Props = { searchParams: Promise<Partial<Record<'show' | 'after' | 'done', string | string[]>>> };

const done = { again: 'They are being sent again. Any that fail come back to “Given up”.' } as const;

const ways = {
  none: 'This installation has no mail server, so no message leaves it. Each is stopped. How to set one is in the guide to running the service.',
  page: 'This is a demonstration: no email leaves it. Under “Sent” you can read what would have gone.',
  smtp: null,
  notify: null,
} as const;

const empty: Record<MessageGroup, string> = {
  'given-up': 'No message was given up.',
  waiting: 'No message is waiting.',
  sent: 'No message has been sent yet.',
  stopped: 'No message was stopped.',
};

const address = (group: MessageGroup) => `/commissioner/messages?show=${group}`;

export default async function MessagesPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const search = await searchParams;
  const group = messageGroupOf(search.show);
  const list = await messageList(actor, group, [search.after].flat()[0]);
  if (!list) pageNotFound();
  const { messages, way, maySendAgain, after, next } = list;
  return (
    <>
      <PageTitle title="Messages" />
      <DoneBanner sentences={done} done={search.done} />
      <h1 className="nhsuk-heading-l">Messages</h1>
      <p>
        Emails to people and staff with an account. Each says only that there is news and where to sign in.
        “Sent” means that the mail server took it. We do not know if it arrived.
      </p>
      {ways[way] && (
        <InsetText>
          <p>{ways[way]}</p>
        </InsetText>
      )}
      <Tabs
        ariaLabel="Lists of messages"
        items={MESSAGE_GROUPS.map((one) => ({
          href: address(one),
          text: groupWords[one],
          isCurrent: one === group,
        }))}
      />
      {messages.length === 0 ? (
        <p>{after ? 'There are no more.' : empty[group]}</p>
      ) : (
        <MessageTable messages={messages} />
      )}
      {group === 'given-up' && messages.length > 0 && maySendAgain && (
        <ActionForm
          action={submitSendAgain}
          initial={await startForm(actor)}
          heading={<h2 className="nhsuk-heading-m">Send them again</h2>}
          submit="Send again"
        >
          <p>
            All that were given up are sent again, up to 200 at a time. First check the address of an account
            that the mail server refused.
          </p>
        </ActionForm>
      )}
      <Pagination
        ariaLabel="Pages of this list"
        {...(after ? { previous: { href: address(group), text: 'First page' } } : {})}
        {...(next ? { next: { href: `${address(group)}&after=${next}` } } : {})}
      />
    </>
  );
}
