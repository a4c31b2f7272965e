import { PageObject } from './page-object';

export class EligibilityOverviewPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/eligibility';
  readonly heading = /Eligibility$/;
}

export class StartAssessmentPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/eligibility/start';
  readonly heading = /Start the .*(Checklist|pre-assessment|decision support tool)$/;

  /** The second id is the tool, as the address names it. */
  override get path(): string {
    return `${super.path}?tool=${this.ids[1]}`;
  }

  async submit(): Promise<void> {
    await this.page.getByRole('radio', { name: 'The person’s own home' }).check();
    await this.press('Start');
  }
}

export class FastTrackPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/fast-track';
  readonly heading = 'Record a fast track';

  /** Each question that is in sight: the boxes of a date, and the choices of one answer, are one. */
  async questions(): Promise<number> {
    return this.page.locator('main form').evaluate((form) => {
      const controls = [...form.querySelectorAll('input:not([type=hidden]), textarea, select')];
      return new Set(controls.map((control) => control.closest('fieldset') ?? control)).size;
    });
  }

  async submit(receivedOn: string): Promise<void> {
    await this.fillDate('What day did you receive it?', receivedOn);
    await this.page.getByLabel('What time did you receive it?').fill('9:15');
    await this.page.getByLabel('Name of the nurse or doctor').fill('Dara Doctor');
    await this.page.getByRole('radio', { name: /General Medical Council/ }).check();
    await this.page.getByLabel('Their registration number').fill('7654321');
    await this.page.getByLabel('Where they work').fill('Harbour Hospice');
    await this.page.getByRole('checkbox', { name: /is responsible for the person/ }).check();
    await this.page.getByRole('checkbox', { name: /rapidly deteriorating/ }).check();
    await this.page.getByLabel('How is the condition getting worse?').fill('Weaker every week');
    await this.page.getByLabel('What care does the person need now?').fill('Two carers, four times a day');
    await this.page.getByRole('radio', { name: 'The person’s own home' }).check();
    await this.press('Record and send to the PHB lead');
  }
}

export class CareInPlacePage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/care-in-place';
  readonly heading = /Fast track care$/;

  async submit(inPlaceOn: string, time: string): Promise<void> {
    await this.fillDate('What day was the care in place?', inPlaceOn);
    await this.page.getByLabel('What time?').fill(time);
    await this.press('Record that care is in place');
  }
}

export class TransitionPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/transition';
  readonly heading = /Moving to adult services$/;
}

export class TransitionStepPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/transition/[kind]';
  readonly heading =
    /(Plan the move to adult services|Refer for adult screening|decided in principle|Have adult care in place)$/;

  async submit(note: string): Promise<void> {
    await this.page.getByRole('textbox').fill(note);
    await this.press('Record as done');
  }
}

export class NursingPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/nursing';
  readonly heading = /Consider NHS-funded nursing care/;
}

export class StandardsPage extends PageObject {
  readonly route = '/practitioner/standards';
  readonly heading = 'Overdue and due soon';
}

export class EligibilityForDeciderPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/eligibility';
  readonly heading = /Eligibility$/;
}

export class AssessmentForDeciderPage extends PageObject {
  readonly route = '/commissioner/assessments/[assessmentId]';
  readonly heading = /(Checklist|Pre-assessment|Fast track|ecision support tool)$/;
}

export class StandardsForCommissionerPage extends PageObject {
  readonly route = '/commissioner/standards';
  readonly heading = 'Overdue and due soon';
}

export class StandardFiguresPage extends PageObject {
  readonly route = '/commissioner/standards/figures';
  readonly heading = 'Performance against standards';
}
