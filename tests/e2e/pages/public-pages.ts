import { PageObject } from './page-object';
import { CodePage } from './second-step-pages';

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

  /** Both steps of staff: the password, and the code of their app. */
  async submitBoth(email: string, password: string): Promise<void> {
    await this.submit(email, password);
    await new CodePage(this.page).submit();
  }
}

/** Where a link for a new password is asked for. */
export class ForgottenPage extends PageObject {
  readonly route = '/sign-in/forgotten';
  readonly heading = 'Get a new password';

  async submit(email: string): Promise<void> {
    await this.page.getByLabel('Email address').fill(email);
    await this.press('Send me a link');
  }
}

/** Where the link of the email leads. */
export class NewPasswordPage extends PageObject {
  readonly route = '/sign-in/new-password/[token]';
  readonly heading = 'Choose a new password';

  async submit(password: string, again = password): Promise<void> {
    await this.page.getByLabel('New password', { exact: true }).fill(password);
    await this.page.getByLabel('New password again', { exact: true }).fill(again);
    await this.press('Set password');
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

/** The check for visitors, at its current question. */
export class CheckPage extends PageObject {
  readonly route = '/check';
  readonly heading = 'Is your GP in England?';

  /** Answers one question after another, to the result. */
  async answerAll(answers: readonly string[], result: string): Promise<void> {
    for (const [at, answer] of answers.entries()) {
      await this.page.getByText(`Question ${at + 1} of up to 6`).waitFor();
      await this.page.getByRole('radio', { name: answer, exact: true }).check();
      await this.press('Continue');
    }
    await this.page.getByRole('heading', { level: 1, name: result }).waitFor();
    await this.isAccessible();
  }
}

/** A later step of the public check: the id is the answers so far. */
export class CheckStepPage extends PageObject {
  readonly route = '/check/[answers]';
  readonly heading = /./;

  async change(what: string, answer: string): Promise<void> {
    await this.page.getByRole('link', { name: `Change ${what}`, exact: true }).click();
    await this.page.getByRole('radio', { name: answer, exact: true }).check();
    await this.press('Continue');
  }
}

export class LocalTeamsPage extends PageObject {
  readonly route = '/check/local-teams';
  readonly heading = 'Find your local NHS team';
}

/** Where the first password of an account is set, with the code of an invitation. */
export class InvitationPage extends PageObject {
  readonly route = '/invitation/[invitationId]';
  readonly heading = 'Set up your account';

  async submit(code: string, password: string, again = password): Promise<void> {
    await this.page.getByLabel('Code', { exact: true }).fill(code);
    await this.page.getByLabel('New password', { exact: true }).fill(password);
    await this.page.getByLabel('New password again', { exact: true }).fill(again);
    await this.press('Set password');
  }
}

/** Where a family sets up its account, with the code of an invitation and what it knows of the person. */
export class JoinFamilyPage extends PageObject {
  readonly route = '/join/[key]';
  readonly heading = 'Set up your online account';

  async submit(code: string, familyName: string, password: string): Promise<void> {
    await this.page.getByLabel('Code', { exact: true }).fill(code);
    for (const [part, value] of [
      ['Day', '4'],
      ['Month', '5'],
      ['Year', '1980'],
    ] as const)
      await this.page.getByLabel(part, { exact: true }).fill(value);
    await this.page.getByLabel('Their family name').fill(familyName);
    await this.page.getByLabel('Choose a password', { exact: true }).fill(password);
    await this.page.getByLabel('The password again', { exact: true }).fill(password);
    await this.press('Set up my account');
  }
}
