import { myEligibilityDone } from '@/components/my-eligibility/my-eligibility-done';
import { MyEligibilityScreen } from '@/components/my-eligibility/my-eligibility-screen';
import { NotCovered } from '@/components/my-eligibility/my-not-covered';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderDiedLine } from '@/components/person/holder-died-line';
import { todayInLondon } from '@/lib/core/clock';
import { mayEver } from '@/lib/core/policy/policy';
import { myEligibility } from '@/lib/home/queries/my-eligibility';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Asked = 'for' | 'case' | 'done';
type Props = { searchParams: Promise<Partial<Record<Asked, string | string[]>>> };

const href = '/budget-holder/eligibility';
const question = 'Whose decision do you want to see?';

export default async function MyEligibilityPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  if (!mayEver(actor, 'assessment:view')) pageNotFound();
  const asked = await searchParams;
  const represented = await representedPerson(actor, asked.for);
  if ('people' in represented)
    return <ChoosePerson people={represented.people} href={href} question={question} />;
  const { id, about, suffix } = represented.person;
  const mine = await myEligibility(actor, id, [asked.case].flat()[0], todayInLondon());
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Care decision" about={about} />
        <HolderDiedLine person={represented.person} />
        <DoneBanner sentences={myEligibilityDone} done={asked.done} />
        {mine ? (
          <MyEligibilityScreen mine={mine} about={about} suffix={suffix} />
        ) : (
          <NotCovered about={about} suffix={suffix} />
        )}
      </div>
    </div>
  );
}
