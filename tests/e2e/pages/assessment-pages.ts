import { expect, type Locator } from '@playwright/test';
import { dayFromNow } from '../support/dates';
import { PageObject } from './page-object';

/** The names of the tools, as a heading ends on one. */
const TOOL = /(Checklist|Pre-assessment|ecision support tool)$/;

export class AssessmentPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]';
  readonly heading = TOOL;

  /** The id in the address, once the page is open. */
  get assessmentId(): string {
    return /\/assessments\/([\w-]+)/.exec(this.page.url())?.[1] ?? '';
  }

  /** The line of one domain, with its level. @param name of the domain */
  domain(name: string | RegExp): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name }) });
  }
}

type Answer = { level?: string; body?: string };

/** One domain alone. The second id is its key. */
export class AssessmentDomainPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/domains/[domain]';
  readonly body = this.page.getByLabel(/^(Evidence|What the MDT found)/);
  readonly status = this.page.getByRole('status').filter({ hasText: /saved|saving|someone else/i });

  /** The domain's own name, which its key begins. */
  get heading(): RegExp {
    return new RegExp(this.ids[1] ?? 'no domain', 'i');
  }

  level(name: string): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  async fill({ level, body }: Answer): Promise<void> {
    if (level) await this.level(level).check();
    if (body !== undefined) await this.body.fill(body);
  }

  async submit(answer: Answer): Promise<void> {
    await this.fill(answer);
    await this.press('Save and view all parts');
  }

  /** Adds a file of evidence. @param type its media type */
  async addFile(title: string, type: string, buffer: Buffer): Promise<void> {
    await this.page.getByLabel('What is the file?').fill(title);
    await this.page.getByLabel('Add a file').setInputFiles({ name: 'x', mimeType: type, buffer });
    await this.press('Add this file');
  }

  /** Reloads until the last file is checked. */
  async untilChecked(): Promise<void> {
    await expect(async () => {
      await this.page.reload();
      await expect(this.page.getByRole('link', { name: 'See if it is done' })).toHaveCount(0);
    }).toPass({ timeout: 30_000 });
  }
}

export class AllDomainsPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/all';
  readonly heading = 'All parts';

  /** Answers domains in one go. @param answers by key of the domain */
  async submit(answers: Record<string, Answer>): Promise<void> {
    for (const [key, { level, body }] of Object.entries(answers)) {
      const domain = this.page.locator(`section#${key}`);
      if (level) await domain.getByRole('radio', { name: level, exact: true }).check();
      if (body !== undefined) await domain.getByLabel(/^(Evidence|What the MDT found)/).fill(body);
    }
    await this.press('Save everything');
  }
}

export class TeamPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/team';
  readonly heading = 'Who takes part';
}

type Member = { colleague?: string; name?: string; as: string; profession?: string };

export class NewMemberPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/team/new';
  readonly heading = /Add someone who took part/;

  /**
   * Adds one of the team. @param colleague the name of one who has the person on their caseload
   * @param name of anyone else @param as what they took part @param profession of a health professional
   */
  async submit({ colleague, name, as, profession }: Member): Promise<void> {
    if (colleague) await this.page.getByLabel(/on their caseload here/).selectOption(colleague);
    if (name) {
      await this.page.getByLabel('Name', { exact: true }).fill(name);
      await this.page.getByLabel(/How was their profession checked/).fill('Seen on the register');
    }
    await this.page.getByRole('radio', { name: as, exact: true }).check();
    if (profession) await this.page.getByLabel('Which profession?').selectOption(profession);
    await this.page.getByRole('radio', { name: 'In person', exact: true }).check();
    await this.page
      .getByRole('checkbox', { name: 'They are a member of the MDT that makes the recommendation' })
      .check();
    await this.press('Save');
  }
}

export class RemoveMemberPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/team/[memberId]/remove';
  readonly heading = /Remove this person from the list/;
}

export class InvolvementPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/involvement';
  readonly heading = /How the person takes part/;

  /** @param representative who agrees for a child */
  async submit({ basis, representative }: { basis: RegExp; representative?: string }): Promise<void> {
    await this.page.getByRole('radio', { name: basis }).check();
    if (representative) await this.page.getByLabel(/Who speaks for the person/).fill(representative);
    await this.page
      .getByRole('group', { name: /Can the outcome and papers be shared/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await this.page.getByRole('radio', { name: 'Offered, and they do not want one' }).check();
    await this.press('Save');
  }
}

export class EvidencePage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/evidence';
  readonly heading = /Evidence files/;
}

export class WithdrawFilePage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/evidence/[fileId]/withdraw';
  readonly heading = /Withdraw this file/;
}

/** A screening is completed here, any other tool ends in a recommendation. */
export class FinishPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/finish';
  readonly heading = /Complete the|Recommend to the commissioner/;

  /** @param outcome where the tool is negative */
  async complete({ outcome }: { outcome?: string } = {}): Promise<void> {
    if (outcome) await this.page.getByRole('radio', { name: outcome, exact: true }).check();
    await this.page.getByLabel('What is your profession?').selectOption('Nurse');
    await this.fillDate('When was it completed?', dayFromNow(0));
    await this.fillDate('When did the commissioner receive it?', dayFromNow(0));
    await this.press('Complete');
  }

  async recommend(outcome: 'Eligible' | 'Not eligible', why: string): Promise<void> {
    await this.page.getByRole('radio', { name: outcome, exact: true }).check();
    await this.page.getByLabel('Why?').fill(why);
    const nursing = this.page.getByRole('radio', {
      name: 'They are not in a care home with nursing, and are not going to one',
    });
    if (await nursing.count()) await nursing.check();
    await this.press('Send the recommendation');
  }
}

export class WithdrawAssessmentPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/withdraw';
  readonly heading = /Withdraw the (Checklist|pre-assessment|.*decision support tool)/;
}

export class PrintAssessmentPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/print';
  readonly heading = TOOL;
}
