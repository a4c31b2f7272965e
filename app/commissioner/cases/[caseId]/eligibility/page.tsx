import { type EligibilityPageProps, eligibilityPage } from '@/app/_staff/eligibility-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function EligibilityPage(props: EligibilityPageProps) {
  const actor = await requireActor('commissioner');
  return eligibilityPage({ area: 'commissioner', actor }, props);
}
