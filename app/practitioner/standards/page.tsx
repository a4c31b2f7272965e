import { ownStandardsSpec as spec } from '@/components/lists/list-specs';
import { StandardsScreen } from '@/components/lists/standards-screen';
import { requireActor } from '@/lib/auth/actor';
import { dayInLondon, now } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { type Params, readView } from '@/lib/lists/list-view';
import { standardsList } from '@/lib/queries/standards-list';

export default async function OwnStandardsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('practitioner');
  const view = readView(spec, await searchParams);
  const at = now();
  const list = await standardsList(actor, view, at);
  if (!list) absent();
  return <StandardsScreen spec={spec} view={view} {...list} today={dayInLondon(at)} />;
}
