import { transitionDone } from '@/components/decision/transition-done';
import { TransitionScreen } from '@/components/decision/transition-screen';
import { DoneBanner } from '@/components/page/done-banner';
import { todayInLondon } from '@/lib/core/clock';
import { transitionView } from '@/lib/decision/queries/transition-view';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = {
  params: Promise<{ caseId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function TransitionPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { caseId } = await params;
  const today = todayInLondon();
  const view = await transitionView(actor, caseId, today);
  if (!view) pageNotFound();
  const { done } = await searchParams;
  return (
    <TransitionScreen
      {...view}
      today={today}
      banner={<DoneBanner sentences={transitionDone} done={done} />}
    />
  );
}
