import { type ChallengePageProps, challengePage } from '@/app/_staff/challenge-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function ChallengePage(props: ChallengePageProps) {
  const actor = await requireActor('practitioner');
  return challengePage({ area: 'practitioner', actor }, props);
}
