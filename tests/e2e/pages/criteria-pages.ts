import { PageObject } from './page-object';

export class AnswerCriteriaPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/criteria';
  readonly heading = /Answer the local criteria/;

  async submit(question: string, answer: string, evidence: string): Promise<void> {
    const asked = this.page.getByRole('group', { name: question });
    await asked.getByRole('radio', { name: answer, exact: true }).check();
    await this.page.getByLabel(/Evidence for this answer/).fill(evidence);
    await this.press('Save and view the result');
  }
}

export class CriteriaResultPage extends PageObject {
  readonly route = '/practitioner/cases/[caseId]/criteria/result';
  readonly heading = 'Result of the local criteria';
}

export class CriteriaResultForDeciderPage extends PageObject {
  readonly route = '/commissioner/cases/[caseId]/criteria';
  readonly heading = 'Result of the local criteria';
}

export class CriteriaListPage extends PageObject {
  readonly route = '/commissioner/criteria';
  readonly heading = 'Local criteria';
}

export class NewCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/new';
  readonly heading = 'Start a draft of local criteria';

  /** Starts with nothing. @param group as staff call it */
  async submit(group: string): Promise<void> {
    await this.page.getByRole('radio', { name: group, exact: true }).check();
    await this.page.getByRole('radio', { name: /Blank: I will write it myself/ }).check();
    await this.press('Start the draft');
  }
}

export class CriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]';
  readonly heading = /\w+/;
}

export class CriteriaDetailsPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/details';
  readonly heading = 'Details of the criteria';

  async submit(given: Record<'title' | 'guidance' | 'source' | 'threshold', string>): Promise<void> {
    await this.page.getByLabel('Title').fill(given.title);
    await this.page.getByLabel('Guidance for the practitioner').fill(given.guidance);
    await this.page.getByLabel('Source').fill(given.source);
    await this.page.getByLabel('Total points needed').fill(given.threshold);
    await this.press('Save');
  }
}

export class CriteriaQuestionPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/questions/[questionKey]';
  readonly heading = /a question/;

  /** @param answers the words of each with its points */
  async submit(question: string, answers: [words: string, points: string][]): Promise<void> {
    await this.page.getByLabel('Question', { exact: true }).fill(question);
    for (const [at, [words, points]] of answers.entries()) {
      await this.page.getByLabel(`Answer ${at + 1}`, { exact: true }).fill(words);
      await this.page.getByLabel(`Points of answer ${at + 1}`).fill(points);
    }
    await this.press('Save the question');
  }
}

export class RemoveQuestionPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/questions/[questionKey]/remove';
  readonly heading = 'Remove this question?';
}

export class PublishCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/publish';
  readonly heading = 'Publish these criteria';

  async submit(startsOn: string, reason: string): Promise<void> {
    await this.fillDate('First day', startsOn);
    await this.page.getByLabel('Why you are publishing it').fill(reason);
    await this.press('Publish');
  }
}

export class WithdrawCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/withdraw';
  readonly heading = 'Withdraw this draft?';
}

export class TryCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/try';
  readonly heading = /Try answers/;
}

export class PreviewCriteriaPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/preview';
  readonly heading = /These criteria on past cases/;
}

export class PreviewCasesPage extends PageObject {
  readonly route = '/commissioner/criteria/[criteriaId]/preview/cases';
  readonly heading = /Results that would change/;
}
