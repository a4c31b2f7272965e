import { peopleLink } from '@/app/_staff/people-link';
import type { StaffPlace } from '@/app/_staff/place';
import { PersonMessagesView } from '@/components/message/person-messages-view';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { personMessages } from '@/lib/message/queries/person-messages';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type MessagesPageProps = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ after?: string | string[]; list?: string | string[] }>;
};

/** The messages about a person, newest first. */
export async function messagesPage({ area, actor }: StaffPlace, { params, searchParams }: MessagesPageProps) {
  const { personId } = await params;
  const { after, list } = await searchParams;
  const messages = await personMessages(actor, personId, {
    after: [after].flat()[0],
    today: todayInLondon(),
  });
  if (!messages) pageNotFound();
  return (
    <>
      <PageTitle title="Person: messages" />
      {peopleLink(area, list)}
      <PersonMessagesView page={messages} area={area} list={list} />
    </>
  );
}
