import { type PersonPageProps, personPage } from '@/app/_staff/person-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function PersonPage(props: PersonPageProps) {
  const actor = await requireActor('commissioner');
  return personPage({ area: 'commissioner', actor }, props);
}
