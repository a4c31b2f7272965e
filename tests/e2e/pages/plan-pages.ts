import { PageObject } from './page-object';

export class PlanPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan';
  readonly heading = 'Care and support plan';
}

export class PlanSectionPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/sections/[section]';
  readonly heading = /\w+/;

  async submit(words: string): Promise<void> {
    await this.page.getByRole('textbox').first().fill(words);
    await this.press('Save');
  }
}

export class SectionVersionsPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/sections/[section]/versions';
  readonly heading = 'Every version';
}

export class OutcomesPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/outcomes';
  readonly heading = 'Outcomes and services';
}

export class OutcomePage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/outcomes/[outcomeId]';
  readonly heading = /an outcome/;
}

export class RemoveOutcomePage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/outcomes/[outcomeId]/remove';
  readonly heading = 'Remove this outcome?';
}

export class ServicePage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/services/[serviceId]';
  readonly heading = /a service/;
}

export class RemoveServicePage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/services/[serviceId]/remove';
  readonly heading = 'Remove this service?';
}

export class RisksPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/risks';
  readonly heading = 'Risks';
}

export class RiskPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/risks/[riskId]';
  readonly heading = /a risk/;
}

export class RemoveRiskPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/risks/[riskId]/remove';
  readonly heading = 'Remove this risk?';
}

export class ArrangementsPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/arrangements';
  readonly heading = /\w+/;
}

export class AgreementPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/agreement';
  readonly heading = 'The person’s agreement';
}

export class SendPlanPage extends PageObject {
  readonly route = '/practitioner/requests/[requestId]/plan/send';
  readonly heading = 'Check and send the plan';
}

export class DecidePlanPage extends PageObject {
  readonly route = '/commissioner/requests/[requestId]/decision';
  readonly heading = 'Decide the plan';
}
