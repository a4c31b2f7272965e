import { SummaryList } from '@/components/nhs/summary-list';
import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';

const WORDS = [
  { term: 'Eligible', value: 'You can get the care or the budget, because your needs fit the rules.' },
  { term: 'Checklist', value: 'A first check of an adult’s needs. It shows if a full assessment is needed.' },
  {
    term: 'Decision support tool',
    value: 'The form of a full assessment. A team writes down each kind of need and how strong it is.',
  },
  {
    term: 'Fast track',
    value: 'A short form for people who need more care soon, because their health is getting worse.',
  },
  {
    term: 'Local criteria',
    value:
      'Questions of your local NHS, where there is no national form. They are the same for everybody there.',
  },
  { term: 'Local resolution', value: 'We look at our decision again because you asked us to.' },
  {
    term: 'Indicative budget',
    value: 'About how much money there is likely to be. We tell you before we plan together.',
  },
];

export default function HelpPage() {
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PageTitle title="Help" />
          <h1 className="nhsuk-heading-l">Help</h1>
          <p>How this service works, for each of the people who use it.</p>

          <h2 className="nhsuk-heading-m">If you have a budget, or asked for one</h2>
          <p>
            <a href="/sign-in">Sign in</a> to see how far we are. If you have a budget, you see how much money
            you have, how much is left and until when. You can:
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>read your plan, and write the parts that are yours, such as what matters to you</li>
            <li>record what you spend, and add a photo of the receipt</li>
            <li>see every payment and everything that was spent</li>
            <li>see who to contact</li>
          </ul>
          <p>
            If something looks wrong, or you do not understand it, ask the contact shown when you are signed
            in. They can also change the way you get information, for example large print or Easy Read.
          </p>

          <h2 className="nhsuk-heading-m">The decision about your care</h2>
          <p>
            Before there is a budget, the NHS decides if you can get the care it is for. Sign in and open
            “Care decision” to:
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>see the answer, or what happens now and by when we should decide</li>
            <li>see who decided, and why</li>
            <li>read what was written about your needs, and what would have changed the result</li>
            <li>read your letters, also in large print, or download them</li>
            <li>ask us to look again, and see until when you can ask</li>
          </ul>
          <p>
            A form never decides. It shows what the answers point to. A named person then decides, and must
            give reasons. Asking us to look again is free. It does not stop the care that you have now.
          </p>

          <h2 className="nhsuk-heading-m">Words that we use</h2>
          <SummaryList rows={WORDS} />

          <h2 className="nhsuk-heading-m">If you help somebody with their budget</h2>
          <p>
            You have your own sign-in. You see what you are allowed to see, for as long as you are allowed to.
            If you may act on the plan, you also see the decision about care and the letters, and can ask us
            to look again. If you may only look after the money, you do not see them. Never use the sign-in of
            the person you help.
          </p>

          <h2 className="nhsuk-heading-m">If you want a budget</h2>
          <p>
            <a href="/check">Check if you may have the right to one</a>, or{' '}
            <a href="/">read who has a right to one and how to ask</a>. You cannot ask through this service.
            Ask a health professional who helps you, or your local NHS team. They record that you asked, and
            on which day.
          </p>

          <h2 className="nhsuk-heading-m">If you are a practitioner</h2>
          <p>
            Your first page shows what is due in your cases, late first. Find or register a person, record
            their request, assess, tell them their indicative budget, and write the plan with them. Then send
            the plan for a decision. You see the records of the people on your caseload. To open another
            record you must give a reason, and it is kept.
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>
              Assessments: open a case and “Eligibility”. Fill in one part at a time or all on one page. It is
              saved as you go, and colleagues can fill in other parts at the same time.
            </li>
            <li>
              Every result shows which rule gave it, the answers behind it, and what single change would
              change it. It is an indication. A PHB lead decides.
            </li>
            <li>
              Fast track: a registered nurse or doctor who is responsible for the person’s care can ask for
              care without delay. It needs no Checklist and no full assessment.
            </li>
            <li>Standards: the list of what is late or nearly late, with the source of each day.</li>
            <li>
              Letters: see what the letter says before you send it. It stays as it was sent. Keep to the
              format the person needs.
            </li>
            <li>Challenges: write down when somebody asks us to look again, and each meeting about it.</li>
          </ul>

          <h2 className="nhsuk-heading-m">If you work for a commissioner</h2>
          <p>
            Your first page shows what needs a decision, oldest first. Nobody decides a plan that they wrote.
            Above your limit, a second person must approve. One person proposes a payment, another approves it
            and a third releases it.
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>
              Eligibility: a PHB lead accepts the team’s recommendation, returns it with questions, or differs
              from it for exceptional reasons. Finance and budgets have no part in it. A decision is never
              changed. A later one takes its place.
            </li>
            <li>
              Challenges: somebody who did not make the decision looks at it again. A finance officer confirms
              a refund and its first day.
            </li>
            <li>Standards: how many decisions were in time, and what is late or nearly late.</li>
            <li>
              Local criteria: an administrator writes questions, answers and points for groups that have no
              national tool, tries them, sees what they would have said of past cases, and publishes them from
              a day on. Assessments keep the criteria they started under.
            </li>
          </ul>

          <h2 className="nhsuk-heading-m">Signing in</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>You are signed out when you have not used the service for 30 minutes. We warn you first.</li>
            <li>What you had typed in most forms is kept until you sign in again.</li>
            <li>After several wrong passwords you have to wait before you can try again.</li>
            <li>To end a sign-in on another device, open your name at the top of the page.</li>
          </ul>
        </div>
      </div>
    </Shell>
  );
}
