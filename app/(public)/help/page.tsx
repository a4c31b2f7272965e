import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { AboutTheDecision } from './about-the-decision';
import { ForStaff } from './for-staff';

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

          <AboutTheDecision />

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

          <ForStaff />

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
