import { type AssessmentPageProps, assessmentPage } from '@/app/_staff/assessment-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function AssessmentPage(props: AssessmentPageProps) {
  const actor = await requireActor('commissioner');
  return assessmentPage({ area: 'commissioner', actor }, props);
}
