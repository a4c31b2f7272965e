import { StandardsScreen } from '@/components/decision/standards-screen';
import { ownStandardsSpec as spec } from '@/components/home/list-specs';
import { dayInLondon, now } from '@/lib/core/clock';
import { type Params, readView } from '@/lib/core/list-view';
import { standardsList } from '@/lib/decision/queries/standards-list';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

export default async function OwnStandardsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('practitioner');
  const view = readView(spec, await searchParams);
  const at = now();
  const list = await standardsList(actor, view, at);
  if (!list) absent();
  return <StandardsScreen spec={spec} view={view} {...list} today={dayInLondon(at)} />;
}
