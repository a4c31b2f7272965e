import { type RepaymentsPageProps, repaymentsPage } from '@/app/_staff/repayments-page';
import { requireActor } from '@/lib/web/auth/actor';

export default async function RepaymentsPage(props: RepaymentsPageProps) {
  const actor = await requireActor('practitioner');
  return repaymentsPage({ area: 'practitioner', actor }, props, async () => null);
}
