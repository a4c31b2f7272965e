import { type StandardsPageProps, standardsPage } from '@/app/_staff/standards-page';
import { requireActor } from '@/lib/web/auth/actor';
import { submitFindPractitioner } from '../actions';

export default async function StandardsPage(props: StandardsPageProps) {
  const actor = await requireActor('commissioner');
  return standardsPage({ area: 'commissioner', actor }, props, submitFindPractitioner);
}
