import { PageTitle } from '@/components/page/page-title';
import { Shell } from '@/components/page/shell';
import { Tested } from './tested';

export default function AccessibilityPage() {
  return (
    <Shell homeHref="/">
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <PageTitle title="Accessibility statement" />
          <h1 className="nhsuk-heading-l">Accessibility statement</h1>
          <p>
            This statement is about the personal health budgets service. We want as many people as possible to
            be able to use it. You should be able to:
          </p>
          <ul className="nhsuk-list nhsuk-list--bullet">
            <li>make the text up to 4 times larger without losing any of it</li>
            <li>use every page with a keyboard alone, or with speech</li>
            <li>use every page with a screen reader</li>
            <li>read every chart as a table</li>
            <li>send every form without JavaScript</li>
            <li>
              read every letter as a web page, in large print, and as a PDF that a screen reader can read
            </li>
          </ul>

          <h2 className="nhsuk-heading-m">How accessible this service is</h2>
          <p>
            The service is built to meet level AA of the Web Content Accessibility Guidelines (WCAG) version
            2.2. Nobody outside the team that builds it has checked that it does. We therefore do not say that
            it complies. As far as we know, it may comply only in part.
          </p>

          <Tested />

          <h2 className="nhsuk-heading-m">Tell us about a problem, or ask for another format</h2>
          <p>
            Tell your local NHS team. If you hold a budget, <a href="/sign-in">sign in</a> and open “Contact”
            to see who that is. Say which page it was, and what you need. If you are not happy with the
            answer, contact the{' '}
            <a href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.
          </p>

          <h2 className="nhsuk-heading-m">The law</h2>
          <p>
            The Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
            ask for this statement. The Equality and Human Rights Commission enforces them. The commissioner
            that runs this service must have it audited, complete this statement and put a date on it before
            the public uses it.
          </p>
        </div>
      </div>
    </Shell>
  );
}
