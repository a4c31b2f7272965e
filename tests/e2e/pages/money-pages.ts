import { PageObject } from './page-object';

export class StartBudgetPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/start';
  readonly heading = 'Start the budget';
}

export class BudgetPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]';
  readonly heading = /budget/i;
}

/** The same budget as the person's practitioner sees it. */
export class BudgetForPractitionerPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]';
  readonly heading = /budget/i;
}

export class RecordForPersonPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/spending/new';
  readonly heading = 'Record spending';
}

export class SpendingForPractitionerPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/spending/[spendingId]';
  readonly heading = /£[\d,.]+ spent/;
}

export class ChangeSpendingForPractitionerPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/spending/[spendingId]/change';
  readonly heading = 'Change this spending';
}

export class CancelSpendingForPractitionerPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/spending/[spendingId]/cancel';
  readonly heading = 'Cancel this spending?';
}

export class ProposePaymentPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/payments/new';
  readonly heading = 'Propose a payment';

  /** The second id is the part of the budget that the money is to come from. */
  override get path(): string {
    return `${super.path}?allocation=${this.ids[1]}`;
  }
}

export class WithdrawReceiptForPractitionerPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/spending/[spendingId]/receipts/[receiptId]/withdraw';
  readonly heading = 'Withdraw this receipt?';
}

export class ReverseSpendingPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/spending/[spendingId]/reverse';
  readonly heading = 'Reverse';
}

export class CheckSpendingPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/check';
  readonly heading = 'Check the spending';
}

export class CheckLinePage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/check/[spendingId]';
  readonly heading = /Check £/;
}

export class PaymentsPage extends PageObject {
  readonly route = '/commissioner/payments';
  readonly heading = 'Payments';
}

export class PaymentPage extends PageObject {
  readonly route = '/commissioner/payments/[paymentId]';
  readonly heading = /£[\d,.]+ to /;
}

export class CancelPaymentPage extends PageObject {
  readonly route = '/commissioner/payments/[paymentId]/cancel';
  readonly heading = 'Cancel';
}

/** Who is paid the money of a part of a budget. */
export class PayeePage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/payees/[allocationId]';
  readonly heading = 'Name who is paid';
}

/** The bank account of the payee of a part of a budget. */
export class BankAccountPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/account/[allocationId]';
  readonly heading = 'Bank account of';
}

export class NewBankAccountPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/account/[allocationId]/new';
  readonly heading = 'Record the bank account of';
}

/** When a part of a budget is paid out. */
export class SchedulePage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/schedule/[allocationId]';
  readonly heading = /When .* is paid$/;
}

export class BankTablesPage extends PageObject {
  readonly route = '/commissioner/bank-tables';
  readonly heading = 'Bank tables';
}

/** How payment runs leave. */
export class PaymentWaysPage extends PageObject {
  readonly route = '/commissioner/payment-ways';
  readonly heading = 'Ways to pay';
}

export class NewLayoutPage extends PageObject {
  readonly route = '/commissioner/payment-ways/new';
  readonly heading = 'Columns for a finance system';
}

/** One version of the columns of a finance system. */
export class LayoutPage extends PageObject {
  readonly route = '/commissioner/payment-ways/[layoutId]';
  readonly heading = /, version \d+$/;
}

export class OrganisationsPage extends PageObject {
  readonly route = '/commissioner/organisations';
  readonly heading = 'Organisations';
}

export class OrganisationPage extends PageObject {
  readonly route = '/commissioner/organisations/[organisationId]';
  readonly heading = 'Correct the organisation';
}

/** Consent to a direct payment: what counts now, what changes it, and its history. */
export class ConsentPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/consent';
  readonly heading = 'Consent to a direct payment';
}

/** The suspensions and stops of payments of a part of a budget. */
export class NoticePage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/notice/[allocationId]';
  readonly heading = 'Suspend or stop payments';
}

export class NoticeEndPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/notice/[allocationId]/[noticeId]';
  readonly heading = 'Lift a suspension';
}

/** The agreement about a direct payment: what it says, and that it is signed. */
export class PaymentAgreementPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/agreement/[allocationId]';
  readonly heading = 'Direct payment agreement';
}

export class PaymentAgreementMistakePage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/agreement/[allocationId]/mistake';
  readonly heading = 'This agreement was recorded by mistake';
}

/** Who of a person is excluded from direct payments. */
export class ExclusionsPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/exclusions';
  readonly heading = 'Exclusions from direct payments';
}

export class ExclusionPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/exclusions/[exclusionId]';
  readonly heading = 'Change an exclusion';
}

export class ConsentMistakePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/consent/mistake';
  readonly heading = 'The last record was a mistake';
}

export class RepaymentsPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/repayments';
  readonly heading = 'Money to pay back';
}

export class RepaymentPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/repayments/[repaymentId]';
  readonly heading = /to pay back/;
}

export class RepaymentLetterPage extends PageObject {
  readonly route = '/commissioner/budgets/[budgetId]/repayments/[repaymentId]/letter';
  readonly heading = 'Write about money to pay back';
}

export class RepaymentsForPractitionerPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/repayments';
  readonly heading = 'Money to pay back';
}

export class RepaymentForPractitionerPage extends PageObject {
  readonly route = '/practitioner/budgets/[budgetId]/repayments/[repaymentId]';
  readonly heading = /to pay back/;
}

export class HolderRepaymentPage extends PageObject {
  readonly route = '/budget-holder/repayments/[repaymentId]';
  readonly heading = 'Money to pay back';
}
