import { type NewChallengePageProps, newChallengePage } from '@/app/_staff/new-challenge-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitAsking } from './actions';

export default async function NewChallengePage(props: NewChallengePageProps) {
  const actor = await requireActor('practitioner');
  return newChallengePage({ area: 'practitioner', actor }, props, submitAsking);
}
