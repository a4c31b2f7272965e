import { type InterestPageProps, interestPage } from '@/app/_staff/interest-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function InterestPage(props: InterestPageProps) {
  const actor = await requireActor('practitioner');
  return interestPage({ area: 'practitioner', actor }, props);
}
