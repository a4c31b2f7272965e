import { PageObject } from './page-object';

export class PlanPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan';
  readonly heading = 'Care and support plan';
}

export class PlanSectionPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/sections/[section]';
  readonly heading = /\w+/;

  async submit(words: string): Promise<void> {
    await this.page.getByRole('textbox').first().fill(words);
    await this.press('Save');
  }
}

export class SectionVersionsPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/sections/[section]/versions';
  readonly heading = 'All versions';
}

export class OutcomesPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/outcomes';
  readonly heading = 'Outcomes and services';
}

export class OutcomePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]';
  readonly heading = /an outcome/;

  async submit(description: string, howWeWillKnow: string): Promise<void> {
    await this.page.getByLabel('What does the person want to achieve?').fill(description);
    await this.page.getByLabel('How will you know that it is working?').fill(howWeWillKnow);
    await this.press('Save');
  }
}

export class RemoveOutcomePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/outcomes/[outcomeId]/remove';
  readonly heading = 'Remove this outcome?';
}

export class ServicePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/services/[serviceId]';
  readonly heading = /a service/;

  /** @param weekly in pounds, each week of the plan */
  async submit({
    outcome,
    service,
    why,
    weekly,
  }: Record<'outcome' | 'service' | 'why' | 'weekly', string>): Promise<void> {
    await this.page.getByRole('radio', { name: outcome }).check();
    await this.page.getByLabel('What is the service?').fill(service);
    await this.page.getByLabel('Why is it needed?').fill(why);
    await this.page.getByRole('radio', { name: 'Each week of the plan' }).check();
    await this.page.getByLabel('Full cost').fill(weekly);
    await this.press('Save');
  }
}

export class RemoveServicePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/services/[serviceId]/remove';
  readonly heading = 'Remove this service?';
}

export class RisksPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/risks';
  readonly heading = 'Risks';
}

export class RiskPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/risks/[riskId]';
  readonly heading = /a risk/;
}

export class RemoveRiskPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/risks/[riskId]/remove';
  readonly heading = 'Remove this risk?';
}

export class ArrangementsPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/arrangements';
  readonly heading = /\w+/;

  async submit({ startsOn, reviewOn }: { startsOn: string; reviewOn: string }): Promise<void> {
    await this.fillDate('When does the plan start?', startsOn);
    await this.page.getByLabel('Who monitors the person’s health condition?').fill('Dr Grace Goodwin');
    await this.page.getByLabel('Their role').fill('GP');
    await this.fillDate('When is the first review?', reviewOn);
    await this.page.getByLabel('How will the review be done?').fill('At home');
    await this.page.getByLabel('How many days’ notice').fill('28');
    await this.page.getByRole('radio', { name: 'No', exact: true }).check();
    await this.press('Save');
  }
}

export class AgreementPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/agreement';
  readonly heading = 'The person’s agreement';
}

export class AboutThePersonPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/about-me';
  readonly heading = /^About /;
}

export class SendPlanPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/plan/send';
  readonly heading = 'Check and send the plan';
}

export class DecidePlanPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/decision';
  readonly heading = 'Decide the plan';

  async submit(option: string, reasons: string): Promise<void> {
    await this.page.getByRole('radio', { name: option, exact: true }).check();
    await this.page.getByLabel('Reasons or comments').fill(reasons);
    await this.press('Record the decision');
  }
}
