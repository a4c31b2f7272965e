import { PageObject } from './page-object';

export class ChooseRolePage extends PageObject {
  readonly route = '/choose-role';
  readonly heading = 'What do you want to do?';

  async choose(choice: RegExp): Promise<void> {
    await this.page.getByRole('radio', { name: choice }).check();
    await this.press('Continue');
  }
}

export class AccountPage extends PageObject {
  readonly route = '/account';
  readonly heading = 'Your account';
}

export class ChangePasswordPage extends PageObject {
  readonly route = '/account/password';
  readonly heading = 'Change your password';
}

export class AddressPage extends PageObject {
  readonly route = '/account/address';
  readonly heading = 'Your email address';
}

/** Where the link of the email leads: who opens it is signed in. */
export class ProveAddressPage extends PageObject {
  readonly route = '/account/address/[token]';
  readonly heading = /Is this your address|This link does not work/;
}
