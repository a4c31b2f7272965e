import { endSensitivePage, type SensitivePageProps } from '@/app/_staff/sensitive-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitEnd } from './actions';

export default async function EndSensitivePage(props: SensitivePageProps) {
  const actor = await requireActor('commissioner');
  return endSensitivePage({ area: 'commissioner', actor }, props, submitEnd);
}
