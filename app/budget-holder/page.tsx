import { RefusedFiles } from '@/components/file/refused-files';
import { NothingYet } from '@/components/home/nothing-yet';
import { StoryScreen } from '@/components/home/story-screen';
import { WhatWeDo } from '@/components/home/what-we-do';
import { HolderAfterDeath } from '@/components/money/holder-after-death';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderReviewLine } from '@/components/review/holder-review';
import { todayInLondon } from '@/lib/core/clock';
import { pronounsFor } from '@/lib/core/pronouns';
import { holderHome } from '@/lib/home/queries/holder-home';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';
import { DecisionLink, PlanToAgree } from './home-links';
import { type HomeProps, HomeWithMoney } from './home-with-money';

type Props = { searchParams: Promise<{ for?: string | string[] }> };

export default async function HolderHomePage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const represented = await representedPerson(actor, (await searchParams).for);
  if ('people' in represented) return <ChoosePerson people={represented.people} href="/budget-holder" />;
  const { id, about, suffix } = represented.person;
  const home = await holderHome(actor, id, todayInLondon());
  if (!home) pageNotFound();
  const page = { home, about, suffix };
  return (
    <>
      <PageTitle title="Home" about={about} />
      <RefusedFiles files={home.refusedFiles} />
      {home.diedOn === null && (home.money || home.moneyFault) ? (
        <HomeWithMoney {...page} />
      ) : (
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <Home {...page} />
          </div>
        </div>
      )}
    </>
  );
}

/** The home without a budget that runs: the progress of the case, or what follows a death. */
function Home({ home, about, suffix }: HomeProps) {
  const { money, story, asksForPlan } = home;
  const plan = asksForPlan && (
    <ul className="app-rows">
      <PlanToAgree about={about} href={`/budget-holder/plan${suffix}`} />
    </ul>
  );
  const decision = home.seesDecision && <DecisionLink about={about} suffix={suffix} />;
  const last = home.review?.last;
  // The next one is among what we will do.
  const review = last && <HolderReviewLine review={{ last, nextOn: null }} about={about} />;
  const contactHref = `/budget-holder/contact${suffix}`;
  if (home.diedOn !== null) {
    return (
      <>
        <HolderAfterDeath diedOn={home.diedOn} about={about} money={money} />
        {money && (
          <p>
            <a href={`/budget-holder/account${suffix}`}>See all payments and spending</a>
          </p>
        )}
        {decision}
        <Ask name={story?.contactName} href={contactHref} />
      </>
    );
  }
  if (!story) return <NothingYet contactHref={contactHref} about={about} />;
  const asksThere = home.seesDecision && story.state === 'REFUSED';
  const askHref = asksThere ? `/budget-holder/eligibility${suffix}#if-wrong` : contactHref;
  return (
    <>
      <StoryScreen story={story} about={about} askHref={askHref} />
      <WhatWeDo promises={home.promises} about={about} today={todayInLondon()} />
      {home.hasBudget && <p>{`You can see ${pronounsFor(about).your} plan, but not the money.`}</p>}
      {plan}
      {decision}
      {review}
      <Ask name={story.contactName} href={contactHref} />
    </>
  );
}

function Ask({ name, href }: { name: string | undefined; href: string }) {
  return (
    <p>
      Questions? <a href={href}>{name ? `Contact ${name}` : 'Contact us'}</a>
    </p>
  );
}
