/** What was tested and what was not, and what is known to be missing. */
export function Tested() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What has been tested, and what has not</h2>
      <p>Our team has:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>compared our buttons, fields and tables with the NHS design system</li>
        <li>checked all pages with a program that finds faults</li>
        <li>looked at pages on a small screen and a large one</li>
        <li>used a program to check that screen readers can find titles, headings and tables in PDFs</li>
      </ul>
      <p>We have not tested yet:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>with disabled people, or with people who have a budget</li>
        <li>with the screen readers, magnifiers and speech software that people use each day</li>
        <li>with someone from outside our team</li>
      </ul>

      <h2 className="nhsuk-heading-m">What we know is missing</h2>
      <p>You cannot use this service in Easy Read, British Sign Language or any language but English.</p>
      <p>
        Photos of receipts have no text to describe them. Next to the photo you can read what you bought, when
        and for how much.
      </p>
      <p>
        Staff can add papers, such as a report from a hospital. Some are pictures of a page. A screen reader
        cannot read those. Ask us for another format.
      </p>
      <p>
        No one has checked our PDFs against the standard for them (PDF/UA). If a PDF does not work for you,
        read the web page instead. You can also ask us for another format.
      </p>
    </>
  );
}
