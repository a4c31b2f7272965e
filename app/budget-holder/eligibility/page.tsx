import { MyEligibilityDone } from '@/components/eligibility/my-eligibility-done';
import { MyEligibilityScreen } from '@/components/eligibility/my-eligibility-screen';
import { NotCovered } from '@/components/eligibility/my-not-covered';
import { ChoosePerson } from '@/components/money/choose-person';
import { PageTitle } from '@/components/page/page-title';
import { requireActor } from '@/lib/auth/actor';
import { todayInLondon } from '@/lib/clock';
import { absent } from '@/lib/http/absent';
import { mayEver } from '@/lib/policy/policy';
import { heldPerson } from '@/lib/queries/held-people';
import { myEligibility } from '@/lib/queries/my-eligibility';

type Asked = 'for' | 'case' | 'done';
type Props = { searchParams: Promise<Partial<Record<Asked, string | string[]>>> };

const href = '/budget-holder/eligibility';
const question = 'Whose decision do you want to see?';

export default async function MyEligibilityPage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  if (!mayEver(actor, 'assessment:view')) absent();
  const asked = await searchParams;
  const held = await heldPerson(actor, asked.for);
  if ('people' in held) return <ChoosePerson people={held.people} href={href} question={question} />;
  const { id, about, suffix } = held.person;
  const mine = await myEligibility(actor, id, [asked.case].flat()[0], todayInLondon());
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Care decision" />
        <MyEligibilityDone done={asked.done} />
        {mine ? (
          <MyEligibilityScreen mine={mine} about={about} suffix={suffix} />
        ) : (
          <NotCovered about={about} suffix={suffix} />
        )}
      </div>
    </div>
  );
}
