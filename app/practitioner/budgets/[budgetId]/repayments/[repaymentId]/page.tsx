import { type RepaymentPageProps, repaymentPage } from '@/app/_staff/repayment-page';
import { RecordAskForm } from '@/components/challenge/repayment-challenge-forms';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { submitRecordedAsk } from './actions';

export default async function RepaymentPage(props: RepaymentPageProps) {
  const actor = await requireActor('practitioner');
  return repaymentPage({ area: 'practitioner', actor }, props, async ({ view, challenges, chosen, href }) => {
    if (!view.mayAsk || !challenges.isOpen) return { form: null, links: null };
    if (chosen !== 'ask')
      return { form: null, links: <a href={`${href}?do=ask`}>Record a request to look again</a> };
    const initial = await startForm(actor);
    return {
      form: <RecordAskForm repaymentId={view.id} action={submitRecordedAsk} initial={initial} />,
      links: null,
    };
  });
}
