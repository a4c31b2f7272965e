import { type TimelinePageProps, timelinePage } from '@/app/_staff/timeline-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function TimelinePage(props: TimelinePageProps) {
  const actor = await requireActor('commissioner');
  return timelinePage({ area: 'commissioner', actor }, props);
}
