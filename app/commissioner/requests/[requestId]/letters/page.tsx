import { LettersScreen } from '@/components/eligibility/letters-screen';
import { BackLink } from '@/components/nhs/back-link';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { lettersPage } from '@/lib/queries/letters-page';

type Props = { params: Promise<{ requestId: string }> };

export default async function LettersPage({ params }: Props) {
  const actor = await requireActor('commissioner');
  const { requestId } = await params;
  const page = await lettersPage(actor, requestId, todayInLondon());
  if (!page) absent();
  return (
    <LettersScreen
      page={page}
      area="commissioner"
      before={
        <BackLink href={`/commissioner/requests/${requestId}/eligibility`}>Back to eligibility</BackLink>
      }
    />
  );
}
