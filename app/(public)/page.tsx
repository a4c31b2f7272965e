import { ButtonLink } from '@/components/nhs/button';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { publishedTotals } from '@/lib/money/queries/published-totals';
import { PublishedFigures } from './published-figures';

export default function StartPage() {
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PageTitle title="What a personal health budget is" />
          <h1 className="nhsuk-heading-xl">Personal health budgets</h1>
          <p className="nhsuk-body-l">
            A personal health budget is money to support your health and wellbeing. You and your local NHS
            team plan how to use it.
          </p>
          <h2 className="nhsuk-heading-m">What you can do here</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>see the decision about your care, read your letters and ask for a review</li>
            <li>see how much money you have, what it is for and when it ends</li>
            <li>say what matters to you and help write your plan</li>
            <li>record what you spend, with a photo or PDF of the receipt</li>
          </ul>
          <ButtonLink href="/sign-in">Sign in</ButtonLink>
          <h2 className="nhsuk-heading-m">Who has a right to one</h2>
          <p>You have a legal right to a personal health budget if you get:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>NHS continuing healthcare, as an adult</li>
            <li>continuing care, as a child or young person</li>
            <li>aftercare under section 117 of the Mental Health Act</li>
            <li>a wheelchair from the NHS</li>
          </ul>
          <p>Your local NHS may also offer one if you have:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>a long-term health condition</li>
            <li>a learning disability or autism</li>
          </ul>
          <p>
            <a href="/check">Check if you may have a right to one</a>. There are up to 6 questions. We do not
            save your answers.
          </p>
          <h2 className="nhsuk-heading-m">How to ask for one</h2>
          <ol className="nhsuk-list nhsuk-list--number">
            <li>Ask your nurse, your GP or your local NHS team.</li>
            <li>They record your request and the date.</li>
            <li>The NHS decides if you can have one, and tells you why.</li>
            <li>If you can, they tell you roughly how much money you could get. Then you plan together.</li>
          </ol>
          <p>
            Someone else can ask for you. If the answer is no, you can ask for a review and for the reasons in
            writing. <a href="/help">Read more about how this service works</a>.
          </p>
          <PublishedFigures years={publishedTotals()} />
        </div>
      </div>
    </Shell>
  );
}
