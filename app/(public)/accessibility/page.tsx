import { VisitorShell } from '@/app/visitor-shell';
import { PageTitle } from '@/components/page/page-title';
import { Tested } from './tested';

export default function AccessibilityPage() {
  return (
    <VisitorShell>
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PageTitle title="Accessibility statement" />
          <h1 className="nhsuk-heading-l">Accessibility statement</h1>
          <p>We want as many people as possible to be able to use this service. You should be able to:</p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>make the text up to 4 times larger and still see all of it</li>
            <li>use every page with only a keyboard, or with speech</li>
            <li>use every page with a screen reader</li>
            <li>read every chart as a table</li>
            <li>send every form without JavaScript</li>
            <li>read every letter as a web page, in large print or as a PDF</li>
          </ul>

          <h2 className="nhsuk-heading-m">How well it meets the standard</h2>
          <p>
            We build the service to level AA of the Web Content Accessibility Guidelines (WCAG) 2.2. No one
            outside our team has checked it yet. So we do not say that it meets them. It may meet only some of
            them.
          </p>

          <Tested />

          <h2 className="nhsuk-heading-m">If something does not work for you</h2>
          <p>
            Tell your local NHS team. If you have a budget, <a href="/sign-in">sign in</a> and open “Contact”
            to see who that is. Say which page it was and what you need. If you are not happy with the answer,
            contact the{' '}
            <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.
          </p>

          <h2 className="nhsuk-heading-m">The law</h2>
          <p>
            The law asks for this statement: the Public Sector Bodies (Websites and Mobile Applications) (No.
            2) Accessibility Regulations 2018. The Equality and Human Rights Commission enforces them. The NHS
            organisation that runs this service must have it checked. It must also complete this statement and
            add a date. It must do this before the public uses the service.
          </p>
        </div>
      </div>
    </VisitorShell>
  );
}
