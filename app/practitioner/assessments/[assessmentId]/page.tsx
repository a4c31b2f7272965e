import { type AssessmentPageProps, assessmentPage } from '@/app/_staff/assessment-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function AssessmentPage(props: AssessmentPageProps) {
  const actor = await requireActor('practitioner');
  return assessmentPage({ area: 'practitioner', actor }, props);
}
