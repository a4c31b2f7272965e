import { StandardsInBrief } from '@/components/decision/standards-in-brief';
import { RefusedFiles } from '@/components/file/refused-files';
import { AwaitedWork, OwnWork } from '@/components/home/own-work';
import { countOf } from '@/components/lists/count-text';
import { ButtonLink } from '@/components/nhs/button';
import { PageTitle } from '@/components/page/page-title';
import { todayInLondon } from '@/lib/core/clock';
import { practitionerHome } from '@/lib/home/queries/practitioner-home';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

export default async function PractitionerHomePage() {
  const actor = await requireActor('practitioner');
  const today = todayInLondon();
  const home = await practitionerHome(actor, today);
  if (!home) pageNotFound();

  return (
    <>
      <PageTitle title="What is due" />
      <h1 className="nhsuk-heading-l">What is due</h1>
      <OwnWork work={home.mine} today={today} />
      <RefusedFiles files={home.refusedFiles} />
      <StandardsInBrief {...home.standards} href="/practitioner/standards" />
      <ButtonLink href="/practitioner/people">Find or register a person</ButtonLink>
      <AwaitedWork work={home.others} today={today} />
      <section className="app-section">
        <h2 className="nhsuk-heading-m">Your people</h2>
        <p>
          {home.people === 0 ? (
            'There is no one on your caseload yet.'
          ) : (
            <>
              You work with <a href="/practitioner/caseload">{countOf(home.people, 'person', 'people')}</a>.
            </>
          )}
        </p>
      </section>
    </>
  );
}
