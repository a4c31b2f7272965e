import { type DeathPageProps, deathPage } from '@/app/_staff/death-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitDeath, submitDeathContact } from './actions';

export default async function DeathPage(props: DeathPageProps) {
  const actor = await requireActor('practitioner');
  const actions = { death: submitDeath, contact: submitDeathContact };
  return deathPage({ area: 'practitioner', actor }, props, actions);
}
