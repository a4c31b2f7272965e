/** What was tested and what was not, and what is known to be missing. */
export function Tested() {
  return (
    <>
      <h2 className="nhsuk-heading-m">What has been tested, and what has not</h2>
      <p>Tested by the team that builds it:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>our buttons, fields, tables and other parts are compared with those of the NHS design system</li>
        <li>pages are checked by a program for faults that a program can find</li>
        <li>pages are looked at on a small screen and on a large one</li>
        <li>
          PDFs are checked by a program for a title, a language, headings and tables that a screen reader can
          find
        </li>
      </ul>
      <p>Not tested yet:</p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>with disabled people, or with people who hold a budget</li>
        <li>with screen readers, magnifiers and speech software in daily use</li>
        <li>by an independent auditor</li>
      </ul>

      <h2 className="nhsuk-heading-m">What we know is missing</h2>
      <p>
        This service is not offered in Easy Read, British Sign Language or languages other than English.
        Photos of receipts that people add have no description in words; the line they belong to says what was
        bought, when and for how much. Papers that staff add to an assessment, such as a report from a
        hospital, stay as they came. Some are pictures of a page, which a screen reader cannot read. Ask us
        for such a paper in another format.
      </p>
      <p>
        Our PDFs have not been checked against the standard for accessible PDFs (PDF/UA). If a PDF does not
        work for you, read the same words as a web page, or ask us for another format.
      </p>
    </>
  );
}
