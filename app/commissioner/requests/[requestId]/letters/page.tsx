import { LettersScreen } from '@/components/letter/letters-screen';
import { BackLink } from '@/components/nhs/back-link';
import { todayInLondon } from '@/lib/core/clock';
import { lettersPage } from '@/lib/letter/queries/letters-page';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

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
