import { type LettersPageProps, lettersPage } from '@/app/_staff/letters-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function LettersPage(props: LettersPageProps) {
  const actor = await requireActor('commissioner');
  return lettersPage({ area: 'commissioner', actor }, props);
}
