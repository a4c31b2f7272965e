import { PageObject } from './page-object';

export class HolderHomePage extends PageObject {
  readonly route = '/budget-holder';
  readonly heading = /£[\d,.]+ left/;
}

export class MyPlanPage extends PageObject {
  readonly route = '/budget-holder/plan';
  readonly heading = /plan/i;
}

export class MyWordsPage extends PageObject {
  readonly route = '/budget-holder/plan/words/[section]';
  readonly heading = /\w+/;

  async submit(words: string): Promise<void> {
    await this.page.getByRole('textbox').first().fill(words);
    await this.press('Save');
  }
}

export class MyWordsVersionsPage extends PageObject {
  readonly route = '/budget-holder/plan/words/[section]/versions';
  readonly heading = 'Every version';
}

export class AgreePlanPage extends PageObject {
  readonly route = '/budget-holder/plan/agree';
  readonly heading = 'Agree the plan';
}

export class AccountLinesPage extends PageObject {
  readonly route = '/budget-holder/account';
  readonly heading = 'Money in and out';
}

export class NewSpendingPage extends PageObject {
  readonly route = '/budget-holder/spending/new';
  readonly heading = 'Record spending';
}

export class SpendingPage extends PageObject {
  readonly route = '/budget-holder/spending/[spendingId]';
  readonly heading = /£[\d,.]+ to /;
}

export class ContactPage extends PageObject {
  readonly route = '/budget-holder/contact';
  readonly heading = 'Who to talk to';
}
