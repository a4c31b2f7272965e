import { TransitionDone } from '@/components/eligibility/transition-done';
import { TransitionScreen } from '@/components/eligibility/transition-screen';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { transitionView } from '@/lib/queries/transition-view';

type Props = {
  params: Promise<{ requestId: string }>;
  searchParams: Promise<{ done?: string | string[] }>;
};

export default async function TransitionPage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { requestId } = await params;
  const today = todayInLondon();
  const view = await transitionView(actor, requestId, today);
  if (!view) absent();
  const { done } = await searchParams;
  return <TransitionScreen {...view} today={today} banner={<TransitionDone done={done} />} />;
}
