import { type LetterPageProps, letterPage } from '@/app/_staff/letter-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function LetterPage(props: LetterPageProps) {
  const actor = await requireActor('practitioner');
  return letterPage({ area: 'practitioner', actor }, props);
}
