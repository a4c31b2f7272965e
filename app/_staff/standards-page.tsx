import type { StaffPlace } from '@/app/_staff/place';
import { StandardsScreen } from '@/components/decision/standards-screen';
import { ownStandardsSpec, standardsSpec } from '@/components/home/list-specs';
import { FoundByName } from '@/components/lists/found-by-name';
import { dayInLondon, now } from '@/lib/core/clock';
import type { FormAction } from '@/lib/core/form/form-state';
import { addressOf, chosenOne, type Params, readView, withOptions } from '@/lib/core/list-view';
import { mayEver } from '@/lib/core/policy/policy';
import { standardsList } from '@/lib/decision/queries/standards-list';
import { chosenPractitioner } from '@/lib/person/queries/practitioner-filter';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export type StandardsPageProps = { searchParams: Promise<Params> };

/**
 * What is late or nearly late: a practitioner's own work, or that of all users with its figures and its CSV
 * file.
 * @param findPractitioner only where the list is of more than the reader's own people
 */
export async function standardsPage(
  { area, actor }: StaffPlace,
  { searchParams }: StandardsPageProps,
  findPractitioner: FormAction | null = null,
) {
  const areaSpec = area === 'commissioner' ? standardsSpec : ownStandardsSpec;
  const view = readView(areaSpec, await searchParams);
  const at = now();
  const list = await standardsList(actor, view, at);
  if (!list) pageNotFound();
  const today = dayInLondon(at);
  if (!findPractitioner) return <StandardsScreen spec={areaSpec} view={view} {...list} today={today} />;
  const chosen = await chosenPractitioner(actor, chosenOne(view, 'practitioner'));
  const spec = withOptions(areaSpec, 'practitioner', chosen);
  return (
    <StandardsScreen
      spec={spec}
      view={view}
      {...list}
      today={today}
      narrow={<FoundByName action={findPractitioner} spec={spec} view={view} thing="practitioner" />}
      lead={
        <p>
          <a href="/commissioner/standards/figures">View performance against standards</a>
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
