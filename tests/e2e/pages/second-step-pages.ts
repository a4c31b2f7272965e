import { codeOf } from '../../support/factor';
import { PageObject } from './page-object';

/** The code of an authenticator app. */
abstract class CodeForm extends PageObject {
  readonly code = this.page.getByLabel('6-digit code');

  async submit(code = codeOf()): Promise<void> {
    await this.code.fill(code);
    await this.press('Continue');
  }
}

export class CodePage extends CodeForm {
  readonly route = '/sign-in/code';
  readonly heading = 'Enter the code from your app';
}

export class SetUpPage extends CodeForm {
  readonly route = '/sign-in/set-up';
  readonly heading = 'Set up your authenticator app';

  /** The key to type where the picture cannot be scanned. */
  async secret(): Promise<string> {
    const shown = await this.page.locator('main code').textContent();
    return shown?.replace(/\s/g, '') ?? '';
  }
}

export class RecoveryCodesPage extends PageObject {
  readonly route = '/sign-in/recovery-codes';
  readonly heading = 'Keep your recovery codes';

  codes(): Promise<string[]> {
    return this.page.locator('main code').allTextContents();
  }
}

export class RecoverPage extends PageObject {
  readonly route = '/sign-in/recover';
  readonly heading = 'Set up your app again';

  async submit(code: string): Promise<void> {
    await this.page.getByLabel('Recovery code, or code of your app').fill(code);
    await this.press('Continue');
  }
}
