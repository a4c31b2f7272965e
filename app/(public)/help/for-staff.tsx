/** What the service does for those who work with it. */
export function ForStaff() {
  return (
    <>
      <h2 className="nhsuk-heading-m">If you are a practitioner</h2>
      <p>
        Your first page shows what is due in your cases. Overdue work is at the top. You see the records of
        the people on your caseload. To open another record, you must give a reason. We keep it.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Start here: find or register a person, then record their request.</li>
        <li>
          Assessments: open a case, then “Eligibility”. You can fill in one part at a time, or all parts on
          one page. We save as you type. Others can fill in other parts at the same time.
        </li>
        <li>
          Results: you see the rule, the answers and what would change the result. A result is not a decision.
          A PHB lead decides.
        </li>
        <li>
          Fast track: a registered nurse or doctor who cares for the person can ask for care without delay.
        </li>
        <li>Standards: see what is overdue or due soon, and where each deadline comes from.</li>
        <li>Letters: check a letter before you send it. Use the format the person needs.</li>
        <li>Reviews: record each request for a review, and each meeting about it.</li>
        <li>Plans: tell the person their indicative budget, write the plan with them, then send it.</li>
      </ul>

      <h2 className="nhsuk-heading-m">If you work for a commissioner</h2>
      <p>
        Your first page shows what needs a decision. What is due first is at the top. You cannot decide a plan
        that you helped to write. Above your limit, a second person must approve.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Eligibility: a PHB lead can accept what the MDT recommends, return it with questions or, in
          exceptional cases, decide differently. Cost is never a reason. A decision is never edited. A new one
          replaces it.
        </li>
        <li>Reviews: someone who was not involved in the decision does the review.</li>
        <li>Payments: one person proposes a payment, a second approves it and a third releases it.</li>
        <li>Refunds: a finance officer confirms each refund and its first day.</li>
        <li>Standards: see how many decisions were on time.</li>
        <li>
          Local criteria: an administrator writes questions for groups with no national tool. They can try
          them on past cases before they publish them. An open assessment keeps the version it started with.
        </li>
      </ul>
    </>
  );
}
