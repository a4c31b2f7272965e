import { deathMistakePage } from '@/app/_staff/death-mistake-page';
import type { DeathPageProps } from '@/app/_staff/death-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitDeathMistake } from './actions';

export default async function DeathMistakePage(props: DeathPageProps) {
  const actor = await requireActor('practitioner');
  return deathMistakePage({ area: 'practitioner', actor }, props, submitDeathMistake);
}
