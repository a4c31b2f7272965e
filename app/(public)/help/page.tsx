import { VisitorShell } from '@/app/visitor-shell';
import { PageTitle } from '@/components/page/page-title';
import { AfterDeathHelp } from '@/components/person/after-death-help';
import { AboutTheDecision } from './about-the-decision';
import { ForStaff } from './for-staff';

export default function HelpPage() {
  return (
    <VisitorShell>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PageTitle title="Help" />
          <h1 className="nhsuk-heading-l">Help</h1>
          <p>How this service works for each person who uses it.</p>

          <h2 className="nhsuk-heading-m">If you have a budget, or have asked for one</h2>
          <p>
            <a href="/sign-in">Sign in</a> to see what stage we are at. If you have a budget, you see how much
            is left and when it ends. You can:
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>read your plan, and write your own parts, such as what matters to you</li>
            <li>record what you spend, and add a photo or PDF of the receipt</li>
            <li>see all payments and spending</li>
            <li>see who to contact</li>
          </ul>
          <p>
            If something looks wrong or is hard to follow, ask the contact you see when you sign in. They can
            also change how you get information, for example in large print.
          </p>

          <AboutTheDecision />

          <h2 className="nhsuk-heading-m">If we invited you</h2>
          <p>
            Open the link in our email, or type the address from our letter. You need the code that we gave
            you. We also ask for a date of birth and a family name. If you have an account, sign in first. If
            the code does not work, ask the NHS team for a new one.
          </p>

          <h2 className="nhsuk-heading-m">If you help someone with their budget</h2>
          <p>
            You have your own sign-in. It shows what you are allowed to see. Some helpers act for the person
            on their plan. They also see the decision and the letters, and can ask for a review. Others only
            manage the money. They do not see these. Never sign in as the person you help.
          </p>

          <h2 className="nhsuk-heading-m" id="died">
            If the person has died
          </h2>
          <p>
            We are sorry. Write to the NHS team that paid for the budget, or call them. Their name is on each
            letter from us, and on the Contact page if you can sign in.
          </p>
          <AfterDeathHelp />

          <h2 className="nhsuk-heading-m">If you want a budget</h2>
          <p>
            <a href="/check">Check if you may have a right to one</a>, or{' '}
            <a href="/">read who has a right to one and how to ask</a>. You cannot ask online. Ask your nurse,
            your GP or your local NHS team. They record your request and the date.
          </p>

          <ForStaff />

          <h2 className="nhsuk-heading-m">Signing in</h2>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>We sign you out if you do not use the service for 30 minutes. We warn you first.</li>
            <li>We keep what you typed in most forms until you sign in again.</li>
            <li>If you get your password wrong a few times, you have to wait.</li>
            <li>
              If you have forgotten it, <a href="/sign-in/forgotten">get a new password</a> by email.
            </li>
            <li>To sign out on all your devices, open your name at the top of the page.</li>
          </ul>
        </div>
      </div>
    </VisitorShell>
  );
}
