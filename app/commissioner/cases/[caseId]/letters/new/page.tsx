import { type NewLetterPageProps, newLetterPage } from '@/app/_staff/new-letter-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitLetter } from './actions';

export default async function NewLetterPage(props: NewLetterPageProps) {
  const actor = await requireActor('commissioner');
  return newLetterPage({ area: 'commissioner', actor }, props, submitLetter);
}
