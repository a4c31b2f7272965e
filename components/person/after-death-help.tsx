/** What happens after a death, for the family and for who deals with the will. */
export function AfterDeathHelp() {
  return (
    <>
      <p>
        <strong>Keep the money that is left.</strong> Leave it in the account. Do not spend it or share it out
        yet.
      </p>
      <p>
        <strong>Send us the last bills.</strong> We can still pay for care and wages up to the day they died.
        We pay for no day after that.
      </p>
      <p>
        <strong>If they employed a helper, call us first.</strong> The helper may be owed notice or other pay.
      </p>
      <p>
        <strong>We will write to you.</strong> Once the last bills are paid, our letter says what is left and
        how to pay it back. It goes to the person who deals with the will, so tell us who that is. They can
        then see the money online too.
      </p>
      <p>Please keep the receipts until then.</p>
    </>
  );
}
