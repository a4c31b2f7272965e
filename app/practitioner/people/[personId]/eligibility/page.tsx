import { type EligibilityRecordPageProps, eligibilityRecordPage } from '@/app/_staff/eligibility-record-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function EligibilityRecordPage(props: EligibilityRecordPageProps) {
  const actor = await requireActor('practitioner');
  return eligibilityRecordPage({ area: 'practitioner', actor }, props);
}
