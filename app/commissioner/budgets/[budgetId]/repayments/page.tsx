import { type RepaymentsPageProps, repaymentsPage } from '@/app/_staff/repayments-page';
import { OpenRepaymentForm } from '@/components/repayment/repayments-screen';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitOpening } from './actions';

export default async function RepaymentsPage(props: RepaymentsPageProps) {
  const actor = await requireActor('commissioner');
  return repaymentsPage({ area: 'commissioner', actor }, props, async (list) => {
    if (list.parts.length === 0) return null;
    return <OpenRepaymentForm action={submitOpening} initial={await startForm(actor)} list={list} />;
  });
}
