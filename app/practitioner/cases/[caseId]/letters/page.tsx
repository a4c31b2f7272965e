import { type LettersPageProps, lettersPage } from '@/app/_staff/letters-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function LettersPage(props: LettersPageProps) {
  const actor = await requireActor('practitioner');
  return lettersPage({ area: 'practitioner', actor }, props);
}
