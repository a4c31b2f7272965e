import { type SensitivePageProps, sensitivePage } from '@/app/_staff/sensitive-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitChange, submitSensitive } from './actions';

export default async function SensitivePage(props: SensitivePageProps) {
  const actor = await requireActor('commissioner');
  return sensitivePage({ area: 'commissioner', actor }, props, {
    set: submitSensitive,
    change: submitChange,
  });
}
