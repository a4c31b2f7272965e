import { StandardsScreen } from '@/components/decision/standards-screen';
import { standardsSpec } from '@/components/home/list-specs';
import { dayInLondon, now } from '@/lib/core/clock';
import { addressOf, type Params, readView, withOptions } from '@/lib/core/list-view';
import { mayEver } from '@/lib/core/policy/policy';
import { standardsList } from '@/lib/decision/queries/standards-list';
import { requireActor } from '@/lib/web/auth/actor';
import { absent } from '@/lib/web/http/absent';

export default async function StandardsPage({ searchParams }: { searchParams: Promise<Params> }) {
  const actor = await requireActor('commissioner');
  const view = readView(standardsSpec, await searchParams);
  const at = now();
  const list = await standardsList(actor, view, at);
  if (!list) absent();
  const spec = withOptions(standardsSpec, 'practitioner', list.practitioners);
  return (
    <StandardsScreen
      spec={spec}
      view={view}
      {...list}
      today={dayInLondon(at)}
      lead={
        <p>
          <a href="/commissioner/standards/figures">See how well the standards were met</a>
        </p>
      }
    >
      {mayEver(actor, 'list:export') && list.page.rows.length > 0 && (
        <p>
          <a href={addressOf({ ...spec, path: '/api/exports/standards' }, view)}>
            Download this list as a CSV file
          </a>
        </p>
      )}
    </StandardsScreen>
  );
}
