import { PageObject } from './page-object';

type Typed = { on: string; from: string };

/** The form that records a death. */
export class DeathPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/death';
  readonly heading = /Record a death|Who to speak to/;

  /** @param on as `YYYY-MM-DD` */
  async submit({ on, from }: Typed): Promise<void> {
    await this.fillDate('Date of death', on);
    await this.page.getByLabel('Who told you?').fill(from);
    await this.press('Record the death');
  }
}

export class DeathForCommissionerPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/death';
  readonly heading = /Record a death|Who to speak to/;
}

/** The form that takes a death back. */
export class DeathMistakePage extends PageObject {
  readonly route = '/practitioner/people/[personId]/death/mistake';
  readonly heading = /recorded by mistake/;

  async submit(reason: string): Promise<void> {
    await this.page.getByLabel('Why was it a mistake?').fill(reason);
    await this.press('Take it back');
  }
}

export class DeathMistakeForCommissionerPage extends PageObject {
  readonly route = '/commissioner/people/[personId]/death/mistake';
  readonly heading = /recorded by mistake/;
}

/** Where the task to find out whom to write to leads. */
export class ContactAfterDeathPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/contact';
  readonly heading = /Who to speak to/;
}

export class EndBudgetPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/end-budget';
  readonly heading = /End the budget/;
}

export class FinalPaymentsPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/final-payments';
  readonly heading = /Settle the final payments/;
}
