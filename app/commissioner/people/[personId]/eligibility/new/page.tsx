import { type EarlierPageProps, earlierPage } from '@/app/_staff/earlier-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitEarlier } from './actions';

export default async function EarlierPage(props: EarlierPageProps) {
  const actor = await requireActor('commissioner');
  return earlierPage({ area: 'commissioner', actor }, props, submitEarlier);
}
