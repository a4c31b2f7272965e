import { RefusedFiles } from '@/components/file/refused-files';
import { HolderToDo } from '@/components/home/holder-to-do';
import { NothingYet } from '@/components/home/nothing-yet';
import { StoryScreen } from '@/components/home/story-screen';
import { HolderAfterDeath } from '@/components/money/holder-after-death';
import { HolderMoney } from '@/components/money/holder-money';
import { PageTitle } from '@/components/page/page-title';
import { ChoosePerson } from '@/components/person/choose-person';
import { HolderReviewLine } from '@/components/review/holder-review';
import { todayInLondon } from '@/lib/core/clock';
import { pronounsFor } from '@/lib/core/pronouns';
import { type HolderHome, holderHome } from '@/lib/home/queries/holder-home';
import { representedPerson } from '@/lib/person/queries/represented-people';
import { requireActor } from '@/lib/web/auth/actor';
import { pageNotFound } from '@/lib/web/http/page-not-found';

type Props = { searchParams: Promise<{ for?: string | string[] }> };

export default async function HolderHomePage({ searchParams }: Props) {
  const actor = await requireActor('budget-holder');
  const represented = await representedPerson(actor, (await searchParams).for);
  if ('people' in represented) return <ChoosePerson people={represented.people} href="/budget-holder" />;
  const { id, about, suffix } = represented.person;
  const home = await holderHome(actor, id, todayInLondon());
  if (!home) pageNotFound();
  return (
    <div className="nhsuk-grid-row">
      <div className="nhsuk-grid-column-two-thirds">
        <PageTitle title="Home" />
        <RefusedFiles files={home.refusedFiles} />
        <Home home={home} about={about} suffix={suffix} />
      </div>
    </div>
  );
}

function Home({ home, about, suffix }: { home: HolderHome; about: string | null; suffix: string }) {
  const { money, story, mayRecord, asksForPlan } = home;
  const plan = asksForPlan && <PlanToAgree about={about} href={`/budget-holder/plan${suffix}`} />;
  const decision = home.seesDecision && (
    <p>
      <a
        href={`/budget-holder/eligibility${suffix}`}
      >{`See the decision about ${pronounsFor(about).your} care`}</a>
    </p>
  );
  const review = home.review && <HolderReviewLine review={home.review} about={about} />;
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
  if (money) {
    const canRecord = mayRecord && money.state !== 'ENDED';
    const toDo = home.tasks && (
      <HolderToDo
        tasks={home.tasks}
        lineHref={(id) => `/budget-holder/spending/${id}`}
        accountHref={`/budget-holder/account${suffix}`}
      >
        {plan}
      </HolderToDo>
    );
    const recordLink = canRecord ? { recordHref: `/budget-holder/spending/new${suffix}` } : {};
    return (
      <HolderMoney money={money} about={about} toDo={toDo} {...recordLink}>
        {!home.tasks && plan}
        <p>
          <a href={`/budget-holder/account${suffix}`}>See all payments and spending</a>
        </p>
        {decision}
        {review}
        <Ask name={story?.contactName} href={contactHref} />
      </HolderMoney>
    );
  }
  if (!story) return <NothingYet contactHref={contactHref} about={about} />;
  const asksThere = home.seesDecision && story.state === 'REFUSED';
  const askHref = asksThere ? `/budget-holder/eligibility${suffix}#if-wrong` : contactHref;
  return (
    <>
      <StoryScreen story={story} about={about} askHref={askHref} />
      {home.hasBudget && <p>{`You can see ${pronounsFor(about).your} plan, but not the money.`}</p>}
      {plan}
      {decision}
      {review}
      <Ask name={story.contactName} href={contactHref} />
    </>
  );
}

function PlanToAgree({ about, href }: { about: string | null; href: string }) {
  const { Your, their } = pronounsFor(about);
  return (
    <p>
      <strong>{`${Your} plan: `}</strong>
      <a href={href}>{`add ${their} words, read it and tell us if you agree`}</a>
    </p>
  );
}

function Ask({ name, href }: { name: string | undefined; href: string }) {
  return (
    <p>
      Questions? <a href={href}>{name ? `Contact ${name}` : 'Contact us'}</a>
    </p>
  );
}
