import { type MessagesPageProps, messagesPage } from '@/app/_staff/messages-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function PersonMessagesPage(props: MessagesPageProps) {
  const actor = await requireActor('practitioner');
  return messagesPage({ area: 'practitioner', actor }, props);
}
