import { type MessagesPageProps, messagesPage } from '@/app/_staff/messages-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function PersonMessagesPage(props: MessagesPageProps) {
  const actor = await requireActor('commissioner');
  return messagesPage({ area: 'commissioner', actor }, props);
}
