import { type NewChallengeStepPageProps, newChallengeStepPage } from '@/app/_staff/new-challenge-step-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitStep } from './actions';

export default async function NewChallengeStepPage(props: NewChallengeStepPageProps) {
  const actor = await requireActor('practitioner');
  return newChallengeStepPage({ area: 'practitioner', actor }, props, submitStep);
}
