import { type CriteriaResultPageProps, criteriaResultPage } from '@/app/_staff/criteria-result-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function CriteriaResultPage(props: CriteriaResultPageProps) {
  const actor = await requireActor('practitioner');
  return criteriaResultPage({ area: 'practitioner', actor }, props);
}
