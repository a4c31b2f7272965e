import { type CorrectEarlierPageProps, correctEarlierPage } from '@/app/_staff/correct-earlier-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitEarlierCorrection } from './actions';

export default async function CorrectEarlierPage(props: CorrectEarlierPageProps) {
  const actor = await requireActor('practitioner');
  return correctEarlierPage({ area: 'practitioner', actor }, props, submitEarlierCorrection);
}
