import { type NewChallengeStepPageProps, newChallengeStepPage } from '@/app/_staff/new-challenge-step-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitStep } from './actions';

export default async function NewChallengeStepPage(props: NewChallengeStepPageProps) {
  const actor = await requireActor('commissioner');
  return newChallengeStepPage({ area: 'commissioner', actor }, props, submitStep);
}
