import { PageObject } from './page-object';

export class StartPage extends PageObject {
  readonly route = '/';
  readonly heading = 'Personal health budgets';
}

export class SignInPage extends PageObject {
  readonly route = '/sign-in';
  readonly heading = 'Sign in';

  readonly email = this.page.getByLabel('Email address');
  readonly password = this.page.getByLabel('Password', { exact: true });

  async submit(email: string, password: string): Promise<void> {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.press('Sign in');
  }
}

export class SignedOutPage extends PageObject {
  readonly route = '/signed-out';
  readonly heading = 'You are signed out';
}

export class NotFoundPage extends PageObject {
  readonly route = '/no-such-page';
  readonly heading = 'Page not found';
}

export class HelpPage extends PageObject {
  readonly route = '/help';
  readonly heading = 'Help';
}

export class AccessibilityPage extends PageObject {
  readonly route = '/accessibility';
  readonly heading = 'Accessibility statement';
}

export class PrivacyPage extends PageObject {
  readonly route = '/privacy';
  readonly heading = 'Privacy and cookies';
}
