import { type ChallengesPageProps, challengesPage } from '@/app/_staff/challenges-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function ChallengesPage(props: ChallengesPageProps) {
  const actor = await requireActor('practitioner');
  return challengesPage({ area: 'practitioner', actor }, props);
}
