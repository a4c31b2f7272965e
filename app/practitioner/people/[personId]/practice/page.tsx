import { BackLink } from '@/components/nhs/back-link';
import { Details } from '@/components/nhs/details';
import { PageTitle } from '@/components/page/page-title';
import { FoundForPerson } from '@/components/person/found-for-person';
import { PersonFormHeading } from '@/components/person/person-form-heading';
import { RecordedPractices } from '@/components/person/recorded-practices';
import { PracticeSearchForm } from '@/components/practice/practice-search-form';
import { todayInLondon } from '@/lib/core/clock';
import { practicesOfPerson } from '@/lib/person/queries/practices-of-person';
import { practiceSearch } from '@/lib/practice/queries/practice-search';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = {
  params: Promise<{ personId: string }>;
  searchParams: Promise<{ practice?: string | string[] }>;
};

export default async function ChangePracticePage({ params, searchParams }: Props) {
  const actor = await requireActor('practitioner');
  const { personId } = await params;
  const today = todayInLondon();
  const recorded = await practicesOfPerson(actor, personId, today);
  if (!recorded) pageNotFound();
  const { practice } = await searchParams;
  const typed = typeof practice === 'string' ? practice : null;
  const found = typed === null ? null : await practiceSearch(actor, typed, today);
  const record = `/practitioner/people/${personId}`;
  const isFirst = !recorded.current && recorded.later.length === 0;
  const title = isFirst ? 'Record the GP practice' : 'Change GP practice';
  const hrefOf = (code: string) => `${record}/practice/${code}`;
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title={title} />
        <BackLink href={record}>Back to the person</BackLink>
        <PersonFormHeading person={recorded.name} heading={title} />
        {!isFirst && <RecordedPractices recorded={recorded} hrefOf={hrefOf} />}
        <PracticeSearchForm
          href={`${record}/practice`}
          label={isFirst ? 'Find the GP practice' : 'Find another GP practice'}
          typed={typed ?? ''}
          isTooShort={found?.kind === 'too-short'}
        />
        {found && <FoundForPerson found={found} typed={typed ?? ''} hrefOf={hrefOf} />}
        <Details summary="What a change of GP practice does">
          <p>
            The GP practice says which commissioner is responsible for the person. Record a change from its
            first day, which may be in the future. The practice before it ends by itself.
          </p>
          <p>
            If a practice was recorded by mistake, record the right one from the same day, or open it here to
            remove it. What was recorded before is kept.
          </p>
        </Details>
      </div>
    </div>
  );
}
