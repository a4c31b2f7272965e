import { CannotMend } from '@/components/money/cannot-mend';
import { ChangeSpendingScreen } from '@/components/money/change-spending-screen';
import { recordedSpending } from '@/components/money/changed-values';
import { todayInLondon } from '@/lib/core/clock';
import { spendingToMend } from '@/lib/money/queries/spending-to-mend';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { startForm } from '@/lib/web/forms/drafts';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { submitChange } from './actions';

type Props = { params: Promise<{ spendingId: string }> };

export default async function ChangeSpendingPage({ params }: Props) {
  const actor = await requireActor('budget-holder');
  const { spendingId } = await params;
  const line = await spendingToMend(actor, spendingId);
  if (!line) pageNotFound();
  const represented = await representedPerson(actor, line.personId);
  const { about, suffix } = 'person' in represented ? represented.person : { about: null, suffix: '' };
  const back = `/budget-holder/spending/${line.id}`;
  if (line.refusal)
    return (
      <CannotMend
        title="Change this spending"
        refusal={line.refusal}
        about={about}
        back={back}
        askHref={`/budget-holder/contact${suffix}`}
      />
    );
  const today = todayInLondon();
  return (
    <ChangeSpendingScreen
      line={line}
      action={submitChange}
      initial={await startForm(actor, recordedSpending(line, today))}
      called={about && `${about}’s budget`}
      about={about}
      back={back}
      today={today}
      reader="holder"
    />
  );
}
