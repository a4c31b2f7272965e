import { deathContactForm } from '@/app/_staff/death-page';
import { deathFormOfCase } from '@/lib/event/queries/death-forms';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitContact } from './actions';

type Props = { params: Promise<{ caseId: string }> };

/** Where the task to find out whom to write to leads. */
export default async function ContactAfterDeathPage({ params }: Props) {
  const actor = await requireActor('practitioner');
  const form = await deathFormOfCase(actor, (await params).caseId);
  if (!form?.diedOn) pageNotFound();
  return deathContactForm({ area: 'practitioner', actor }, form, submitContact);
}
