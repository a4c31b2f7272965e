/** What the service does for those who work with it. */
export function ForStaff() {
  return (
    <>
      <h2 className="nhsuk-heading-m">If you are a practitioner</h2>
      <p>
        Your first page shows what is due in your cases, late first. Find or register a person, record their
        request, assess, tell them their indicative budget, and write the plan with them. Then send the plan
        for a decision. You see the records of the people on your caseload. To open another record you must
        give a reason, and it is kept.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Assessments: open a case and “Eligibility”. Fill in one part at a time or all on one page. It is
          saved as you go, and colleagues can fill in other parts at the same time.
        </li>
        <li>
          Every result shows which rule gave it, the answers behind it, and what single change would change
          it. It is an indication. A PHB lead decides.
        </li>
        <li>
          Fast track: a registered nurse or doctor who is responsible for the person’s care can ask for care
          without delay. It needs no Checklist and no full assessment.
        </li>
        <li>Standards: the list of what is late or nearly late, with the source of each day.</li>
        <li>
          Letters: see what the letter says before you send it. It stays as it was sent. Keep to the format
          the person needs.
        </li>
        <li>Challenges: write down when somebody asks us to look again, and each meeting about it.</li>
      </ul>

      <h2 className="nhsuk-heading-m">If you work for a commissioner</h2>
      <p>
        Your first page shows what needs a decision, oldest first. Nobody decides a plan that they wrote.
        Above your limit, a second person must approve. One person proposes a payment, another approves it and
        a third releases it.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Eligibility: a PHB lead accepts the team’s recommendation, returns it with questions, or differs
          from it for exceptional reasons. Finance and budgets have no part in it. A decision is never
          changed. A later one takes its place.
        </li>
        <li>
          Challenges: somebody who did not make the decision looks at it again. A finance officer confirms a
          refund and its first day.
        </li>
        <li>Standards: how many decisions were in time, and what is late or nearly late.</li>
        <li>
          Local criteria: an administrator writes questions, answers and points for groups that have no
          national tool, tries them, sees what they would have said of past cases, and publishes them from a
          day on. Assessments keep the criteria they started under.
        </li>
      </ul>
    </>
  );
}
