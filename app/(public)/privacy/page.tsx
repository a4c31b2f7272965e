import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { Cookies } from './cookies';

export default function PrivacyPage() {
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PageTitle title="Privacy and cookies" />
          <h1 className="nhsuk-heading-l">Privacy and cookies</h1>

          <h2 className="nhsuk-heading-m">Who looks after your information</h2>
          <p>
            The NHS commissioner named at the top of the page when you sign in, and for people who are not
            signed in, your local integrated care board. It decides why and how your information is used. Its
            own privacy notice says how to reach its data protection officer.
          </p>

          <h2 className="nhsuk-heading-m">What is kept about you, and why</h2>
          <p>If you have, want or may have a personal health budget, this service keeps:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>who you are and how to reach you, with your NHS number where it is known</li>
            <li>what you need to read, hear and understand us</li>
            <li>your request, the decisions about it and the reasons for them</li>
            <li>
              the assessments of your needs: what was written, who took part, and papers that staff add, such
              as a report from a hospital
            </li>
            <li>the letters we sent you, word for word, and when you asked us to look at a decision again</li>
            <li>your care and support plan</li>
            <li>the money agreed, paid and spent, with the receipts you add</li>
            <li>who may act for you</li>
          </ul>
          <p>
            It is kept to run your budget, because the commissioner has a legal duty to. Questions about
            equality, such as your ethnic group, are optional. The answers show whether the service is fair
            and are never used to decide about you.
          </p>

          <h2 className="nhsuk-heading-m">Who can see it</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>
              you, and those who may act for you, as far as they may: somebody who only looks after the money
              does not see your assessments, decisions or letters
            </li>
            <li>the practitioners who work with you</li>
            <li>the people of your commissioner who decide, pay and check</li>
          </ul>
          <p>
            Each look at a record is written down: who, when and what. A practitioner who opens a record of
            somebody they do not work with must give a reason first.
          </p>

          <h2 className="nhsuk-heading-m">Your rights</h2>
          <p>
            You can ask to see what is kept about you and to have mistakes put right. Ask your local NHS team.
            A decision or a letter that was made is not rubbed out. If it was wrong, a new one takes its
            place, and both are kept. If you are not happy with the answer, you can complain to the{' '}
            <a href="https://ico.org.uk/make-a-complaint/">Information Commissioner’s Office</a>.
          </p>

          <h2 className="nhsuk-heading-m">If you only check whether you have a right to a budget</h2>
          <p>
            We do not keep your answers to the <a href="/check">questions about your right to a budget</a>,
            and we do not know who gave them. They are gone when you leave the page.
          </p>

          <h2 className="nhsuk-heading-m">Letters and papers you download</h2>
          <p>
            A PDF that you download stays on your phone or computer. If others use it too, delete the file
            when you no longer need it.
          </p>

          <Cookies />
        </div>
      </div>
    </Shell>
  );
}
