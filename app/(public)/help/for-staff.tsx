import { CheckingSpending } from './checking-spending';

/** What the service does for those who work with it. */
export function ForStaff() {
  return (
    <>
      <ForPractitioners />
      <ForCommissioners />
      <CheckingSpending />
    </>
  );
}

function ForPractitioners() {
  return (
    <>
      <h2 className="nhsuk-heading-m">If you are a practitioner</h2>
      <p>
        Your first page shows what is due in your cases. Overdue work is at the top. You see the records of
        the people on your caseload. If you open any other record, say why. We keep your reason.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>Start here: find the person, or register them. Then record their request.</li>
        <li>
          A referral, such as a Checklist from a ward: open the person, then “Record a referral”. It asks only
          if they are eligible. If they ask for a budget too, record the request as well. The decision counts
          for both.
        </li>
        <li>
          Found eligible before: open the person, then “Eligibility”. Record who decided and when, even if it
          was years ago. Then the request can rest on it. If you make a mistake, correct it.
        </li>
        <li>
          Assessments: open a case, then “Eligibility”. You can fill in one part at a time, or all parts on
          one page. We save as you type. Others can fill in other parts at the same time.
        </li>
        <li>
          Results: you see the rule, the answers and what would change the result. A result is not a decision.
          A PHB lead decides.
        </li>
        <li>
          Needs: open the person, then choose how they need to be written to and spoken to. If you got it
          wrong, choose again. If words were kept from before, ask the person if they are right.
        </li>
        <li>
          GP practice: open the person, then “Change GP practice”. Find the new one and give its first day,
          even if it is to come. If it is in another area, say who pays. If they do, payments for later days
          stop here. To check the one on record, choose “Check or correct”. To undo it, record the old one
          again.
        </li>
        <li>
          Fast track: a nurse or doctor who cares for the person can ask for urgent care, at any time. Choose
          their register first.
        </li>
        <li>Standards: see what is overdue or due soon, and where each deadline comes from.</li>
        <li>Letters: check a letter before you send it. Use the format the person needs.</li>
        <li>Reviews: record each request for a review, and each meeting about it.</li>
        <li>Plans: tell the person their indicative budget, write the plan with them, then send it.</li>
        <li>
          Online accounts: open the person, then “Online accounts”. Invite them, or who acts for them, by
          email or by a letter that you print. Give the code of an email yourself. To undo it, withdraw the
          invitation. To end someone’s access, end their authority.
        </li>
        <li>
          A death: open the person, then “Record that this person died”. Payments stop. You see what is left
          to settle. If it was a mistake, take it back.
        </li>
      </ul>
    </>
  );
}

function ForCommissioners() {
  return (
    <>
      <h2 className="nhsuk-heading-m">If you work for a commissioner</h2>
      <p>
        Your first page shows what needs a decision. What is due first is at the top. You cannot decide a plan
        that you helped to write. Above your limit, someone else must approve too.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Eligibility: a PHB lead can accept what the MDT recommends, or return it with questions. Only in
          rare cases can they decide otherwise. Cost is never a reason. A decision is never edited. A new one
          replaces it.
        </li>
        <li>
          A person’s eligibility: open the person, then “Eligibility”. You see everything that was decided. A
          PHB lead can end it, and take that back.
        </li>
        <li>Reviews: someone who was not involved in the decision does the review.</li>
        <li>
          Payments: one person proposes, one approves and one releases. If payments are stopped, say why one
          is still owed. You cannot do this for a person you act for.
        </li>
        <li>
          Bank accounts: one finance officer records it after a call to the payee. A second officer types the
          numbers again. Until then nothing is paid. If it is wrong, refuse it or withdraw it.
        </li>
        <li>
          Dates of payment: open the budget, then “When … is paid”. See each date and amount, then agree them.
          You can agree other dates later.
        </li>
        <li>Refunds: a finance officer confirms each one.</li>
        <li>Standards: see how many decisions were on time.</li>
        <li>
          Settings: an administrator sets times and limits. Each change starts on the day you choose. Days
          before stay as they were. A change to come can be taken back.
        </li>
        <li>
          Local criteria: an administrator writes these questions. They are for groups with no national tool.
          You can try them on past cases first. An open assessment keeps the version it started with.
        </li>
      </ul>
    </>
  );
}
