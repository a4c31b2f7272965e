import { type TimelinePageProps, timelinePage } from '@/app/_staff/timeline-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function TimelinePage(props: TimelinePageProps) {
  const actor = await requireActor('practitioner');
  return timelinePage({ area: 'practitioner', actor }, props);
}
