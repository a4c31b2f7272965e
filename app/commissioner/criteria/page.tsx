import { criteriaDone } from '@/components/criteria/criteria-done';
import { CriteriaGroup } from '@/components/criteria/criteria-group';
import { DoneBanner } from '@/components/page/done-banner';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { criteriaList } from '@/lib/criteria/queries/criteria-list';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ done?: string | string[] }> };

export default async function CriteriaPage({ searchParams }: Props) {
  const actor = await requireActor('commissioner');
  const list = await criteriaList(actor, todayInLondon());
  if (!list) pageNotFound();
  const { done } = await searchParams;
  return (
    <>
      <PageTitle title="Local criteria" />
      <DoneBanner sentences={criteriaDone} done={done} />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <h1 className="nhsuk-heading-l">Local criteria</h1>
          <p className="app-lead">
            For these groups, {actor.commissionerName} sets its own eligibility criteria. The answers show
            whether the criteria are met, and why. They never decide. A PHB lead does.
          </p>
          <p>
            NHS continuing healthcare and children and young people’s continuing care have national tools and
            need no local criteria.
          </p>
          {list.mayWrite && (
            <p>
              You can start a draft from an example. It is not a policy. You replace it with your
              organisation’s own text and numbers.
            </p>
          )}
          {list.groups.map((group) => (
            <CriteriaGroup key={group.group} {...group} mayWrite={list.mayWrite} />
          ))}
        </div>
      </div>
    </>
  );
}
