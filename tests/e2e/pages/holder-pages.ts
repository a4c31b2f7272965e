import { expect } from '@playwright/test';
import { PageObject } from './page-object';

export class HolderHomePage extends PageObject {
  readonly route = '/budget-holder';
  /** After the person died nothing is left to spend. */
  readonly heading = /£[\d,.]+|This budget has stopped/;
}

export class MyPlanPage extends PageObject {
  readonly route = '/budget-holder/plan';
  readonly heading = /plan/i;
}

export class AboutMePage extends PageObject {
  readonly route = '/budget-holder/plan/about-me';
  readonly heading = /^About /;
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
  readonly heading = 'All versions';
}

export class AgreePlanPage extends PageObject {
  readonly route = '/budget-holder/plan/agree';
  readonly heading = 'Agree the plan';

  async agree(): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'I have read this plan and I agree with it' }).check();
    await this.press('Agree the plan');
  }
}

export class AccountLinesPage extends PageObject {
  readonly route = '/budget-holder/account';
  readonly heading = 'Money in and out';
}

export class NewSpendingPage extends PageObject {
  readonly route = '/budget-holder/spending/new';
  readonly heading = 'Record spending';

  readonly amount = this.page.getByLabel('How much did you pay?');

  /** @param service of the plan, where there is a choice */
  async submit({
    service,
    amount,
    spentOn,
    paidTo,
  }: Record<'service' | 'amount' | 'spentOn' | 'paidTo', string>): Promise<void> {
    await this.page.getByRole('radio', { name: service }).check();
    await this.amount.fill(amount);
    await this.page.getByRole('radio', { name: 'Another day' }).check();
    await this.fillDate('Which day?', spentOn);
    await this.page.getByLabel('Who did you pay?').fill(paidTo);
    await this.press('Save spending');
  }
}

export class SpendingPage extends PageObject {
  readonly route = '/budget-holder/spending/[spendingId]';
  readonly heading = /£[\d,.]+ spent/;

  /** Sends a receipt. @param type its media type */
  async addReceipt(buffer: Buffer, type = 'image/jpeg'): Promise<void> {
    await this.page
      .getByLabel(/^Add (the|another) receipt/)
      .setInputFiles({ name: 'receipt', mimeType: type, buffer });
    await this.press('Save receipt');
  }

  /** Follows the link of the page until the last file is checked. */
  async untilChecked(): Promise<void> {
    const again = this.page.getByRole('link', { name: 'See if it is done' });
    await expect(async () => {
      if (await again.isVisible()) await again.click();
      await this.page.reload();
      await expect(again).toHaveCount(0, { timeout: 500 });
    }).toPass({ timeout: 60_000 });
  }
}

export class ChangeSpendingPage extends PageObject {
  readonly route = '/budget-holder/spending/[spendingId]/change';
  readonly heading = 'Change this spending';
}

export class CancelSpendingPage extends PageObject {
  readonly route = '/budget-holder/spending/[spendingId]/cancel';
  readonly heading = 'Cancel this spending?';
}

export class WithdrawReceiptPage extends PageObject {
  readonly route = '/budget-holder/spending/[spendingId]/receipts/[receiptId]/withdraw';
  readonly heading = 'Withdraw this receipt?';

  async withdraw(reason: string): Promise<void> {
    await this.page.getByLabel('Why do you withdraw it?').fill(reason);
    await this.press('Withdraw the receipt');
  }
}

export class ContactPage extends PageObject {
  readonly route = '/budget-holder/contact';
  readonly heading = 'Who to talk to';
}

export class MySharingPage extends PageObject {
  readonly route = '/budget-holder/sharing';
  readonly heading = 'Who gets your letters';
}

export class WhoLookedPage extends PageObject {
  readonly route = '/budget-holder/who-looked';
  readonly heading = /^Who looked at (your|their) record$/;
}

export class WhoActsPage extends PageObject {
  readonly route = '/budget-holder/who-acts';
  readonly heading = 'Who can act for you';
}
