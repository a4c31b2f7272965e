import { PageObject } from './page-object';

export class AssessmentPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]';
  readonly heading = /Checklist|tool/i;
}

export class AssessmentPartPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/parts/[part]';
  readonly heading = /\w+/;
}

export class AllPartsPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/all';
  readonly heading = /\w+/;
}

export class TeamPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/team';
  readonly heading = 'Who takes part';
}

export class NewMemberPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/team/new';
  readonly heading = /Add somebody who takes part/;
}

export class RemoveMemberPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/team/[memberId]/remove';
  readonly heading = /Take this person off the list/;
}

export class InvolvementPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/involvement';
  readonly heading = /How the person takes part/;
}

export class EvidencePage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/evidence';
  readonly heading = /Files of evidence/;
}

export class WithdrawFilePage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/evidence/[fileId]/withdraw';
  readonly heading = /Withdraw this file/;
}

export class FinishPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/finish';
  readonly heading = /\w+/;
}

export class WithdrawAssessmentPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/withdraw';
  readonly heading = /Withdraw/;
}

export class PrintAssessmentPage extends PageObject {
  readonly route = '/practitioner/assessments/[assessmentId]/print';
  readonly heading = /Checklist|tool/i;
}
