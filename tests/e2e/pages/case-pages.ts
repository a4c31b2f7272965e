import type { Locator } from '@playwright/test';
import { dayFromNow } from '../support/dates';
import { PageObject } from './page-object';

export class NewRequestPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/requests/new';
  readonly heading = 'Record a request or an offer';

  async submit({ group, askedOn }: { group: string; askedOn: string }): Promise<void> {
    const groups = this.page.getByRole('group', { name: 'Which group is it for?' });
    await groups.getByRole('radio', { name: group }).check();
    await this.page.getByRole('group', { name: 'Who asked?' }).getByRole('radio').first().check();
    await this.fillDate('When was it asked or offered?', askedOn);
    await this.press('Save and check entitlement');
  }
}

export class NewReferralPage extends PageObject {
  readonly route = '/practitioner/people/[personId]/referrals/new';
  readonly heading = 'Record a referral';

  async submit({ what, receivedOn }: { what: string; receivedOn: string }): Promise<void> {
    const choose = (group: string, answer: string) =>
      this.page.getByRole('group', { name: group }).getByLabel(answer, { exact: true }).check();
    await choose('What is the referral for?', what);
    await this.fillDate('When did the commissioner receive it?', receivedOn);
    await choose('Who made the referral?', 'A health or care professional');
    await this.page.getByLabel('Their name and where they work').fill('Ward sister, Hope Ward');
    await this.press('Record the referral');
  }
}

/** A case as its practitioner sees it. */
export class CasePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]';
  readonly heading = /\w+/;

  /** The id in the address, once the page is open. */
  get caseId(): string {
    return /\/cases\/([\w-]+)/.exec(this.page.url())?.[1] ?? '';
  }
}

export class ReviewPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/review';
  readonly heading = /Record a review$/;
}

export class TakeBackReviewPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/review/[reviewId]';
  readonly heading = /Take back a review$/;
}

export class IndicativePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/indicative';
  readonly heading = 'Set the indicative budget';

  /** @param weekly in pounds */
  async submit({ weekly, method }: { weekly: string; method: RegExp }): Promise<void> {
    await this.page.getByLabel('Weekly amount').fill(weekly);
    await this.page.getByRole('radio', { name: method }).check();
    await this.press('Save and check the total');
  }
}

export class TellPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/tell';
  readonly heading = 'Tell the person the amount';

  async submit(informedOn: string): Promise<void> {
    await this.fillDate('When did you tell the person?', informedOn);
    await this.page.getByRole('group', { name: 'How did you tell them?' }).getByRole('radio').first().check();
    await this.press('Record that you told the person');
  }
}

export class CloseCasePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/close';
  readonly heading = 'Close this case';
}

/** A case as the commissioner sees it. */
export class CaseForDeciderPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]';
  readonly heading = /\w+/;
}

/** Where a PHB lead decides, on whatever waits. */
export class EligibilityPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/eligibility/decide';
  readonly heading =
    /Verify an MDT recommendation$|Decide a fast track$|Decide using the local criteria$|Record a decision made outside this service$/;

  readonly exceptional = this.page.getByLabel('What is exceptional');

  /** Records what was decided outside this service. */
  async submit({
    evidence,
    reasons,
    decidedOn,
  }: Record<'evidence' | 'reasons' | 'decidedOn', string>): Promise<void> {
    await this.page.getByRole('radio', { name: 'Eligible', exact: true }).check();
    await this.page.getByLabel('Evidence').fill(evidence);
    await this.page.getByLabel('Reasons').fill(reasons);
    await this.fillDate('When was it decided?', decidedOn);
    await this.press('Save this decision');
  }

  /** Decides today on what was sent. @param forum who met today, of a child's */
  async decide({ option, reasons, forum }: Record<'option' | 'reasons', string> & { forum?: string }) {
    await this.page.getByRole('radio', { name: option, exact: true }).check();
    await this.reasons(option).fill(reasons);
    if (forum) {
      await this.fillDate('When did the multi-agency forum meet?', dayFromNow(0));
      await this.page.getByLabel('Who took part in the forum?').fill(forum);
    }
    await this.council();
    await this.fillDate('When did you decide?', dayFromNow(0));
    await this.press('Save this decision');
  }

  /** The council was asked today; a child's form and a fast track's have no such question. */
  private async council(): Promise<void> {
    const group = this.page.getByRole('group', { name: 'Did you consult the council?' });
    if ((await group.count()) === 0) return;
    await group.getByRole('radio', { name: 'Yes', exact: true }).check();
    await this.page.getByLabel('Name of the council').fill('Testshire Council');
    await this.page.getByLabel('Who answered for the council').fill('Pat Lowe, duty manager');
    await this.fillDate('When did you consult them?', dayFromNow(0));
    await this.page.getByLabel('What the council said').fill('We agree');
    const refused = this.page.getByLabel('If the NHS does not pay for nursing care, why not?');
    if (await refused.count()) await refused.fill('Lives at home');
  }

  /** To differ has a box of its own, after the one to accept. */
  private reasons(option: string): Locator {
    const box = this.page.getByLabel('Reasons', { exact: true });
    return option.startsWith('Decide differently') ? box.last() : box.first();
  }
}
