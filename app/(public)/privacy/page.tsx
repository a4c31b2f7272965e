import { VisitorShell } from '@/app/visitor-shell';
import { PageTitle } from '@/components/page/page-title';
import { Cookies } from './cookies';

export default function PrivacyPage() {
  return (
    <VisitorShell>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PageTitle title="Privacy and cookies" />
          <h1 className="nhsuk-heading-l">Privacy and cookies</h1>

          <h2 className="nhsuk-heading-m">Who looks after your information</h2>
          <p>
            Your local NHS organisation. You see its name at the top of the page when you sign in. If you do
            not sign in, it is your local integrated care board. It decides why and how to use your
            information. It has a data protection officer. Its privacy notice says how to reach them.
          </p>

          <h2 className="nhsuk-heading-m">What we keep about you, and why</h2>
          <p>If you have, want or may have a personal health budget, we keep:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>who you are and how to reach you, with your NHS number if we know it</li>
            <li>what you need so that you can read, hear and understand us</li>
            <li>your request, our decisions and the reasons for them</li>
            <li>what we wrote about your needs, and who took part</li>
            <li>papers that staff add, such as a report from a hospital</li>
            <li>the letters we sent you, and your requests for a review</li>
            <li>your care and support plan</li>
            <li>the money agreed, paid and spent, with the receipts you add</li>
            <li>who may act for you</li>
          </ul>
          <p>
            We keep it to run your budget, because the law says we must. We also ask about things such as your
            ethnic group. You do not have to answer. We use the answers to check that we treat everyone
            fairly. We never use them to decide about you.
          </p>

          <h2 className="nhsuk-heading-m">Who can see it</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>you, and those who may act for you</li>
            <li>the NHS staff who work with you</li>
            <li>the NHS staff who decide, pay and check</li>
          </ul>
          <p>
            Someone who only manages the money sees less. They cannot see what we wrote about your needs, what
            we decided, or your letters.
          </p>
          <p>
            We record who opens your record, and when. If staff do not work with you, they must give a reason
            first.
          </p>

          <h2 className="nhsuk-heading-m">Your rights</h2>
          <p>
            You can ask to see what we keep about you, and ask us to correct mistakes. Ask your local NHS
            team. We do not delete decisions or letters. If one was wrong, we make a new one and keep both. If
            you are not happy with our answer, you can complain to the{' '}
            <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
          </p>

          <h2 className="nhsuk-heading-m">If you only check if you have a right to a budget</h2>
          <p>
            We do not save your answers to the <a href="/check">questions about your right to a budget</a>. We
            do not know who gave them. The address of each page has a letter for each answer, so that you can
            go back. Your browser may keep that address in its list of pages you visited.
          </p>

          <h2 className="nhsuk-heading-m">Letters and papers you download</h2>
          <p>
            A PDF that you download stays on your phone or computer. If other people use it, delete the file
            when you no longer need it.
          </p>

          <Cookies />
        </div>
      </div>
    </VisitorShell>
  );
}
