/** How finance checks what was spent. */
export function CheckingSpending() {
  return (
    <>
      <h2 className="nhsuk-heading-m" id="checking-spending">
        If you check spending
      </h2>
      <p>
        Open the budget, then “Check the spending”. You see the whole year on one page. You cannot check what
        you recorded first: another officer does.
      </p>
      <ul className="nhsuk-list nhsuk-list--bullet">
        <li>
          Read first: we found something to ask about. Each line says what, and which rule it comes from.
        </li>
        <li>Nothing found: tick the lines and accept them together. Look at some receipts first.</li>
        <li>
          To ask: open the line, write the question and give a last day. The person sees it on their home page
          and answers there. Until then you cannot refuse it.
        </li>
        <li>
          To refuse: say why, and which rule it breaks. The money is put back in the budget. What the person
          owes is decided after that.
        </li>
        <li>A mistake: open the line and take your decision back. Each step stays on record.</li>
      </ul>
      <p>A line that is found is a question, not a fault. Most have a good reason.</p>
    </>
  );
}
