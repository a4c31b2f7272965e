import type { AssessmentPrint } from '@/lib/assessment/queries/assessment-print';
import type { Block, Fact, PrintedDocument } from '@/lib/core/document';
import { formatNhsNumber } from '@/lib/person/rules/nhs-number';
import type { Reader } from '@/lib/tool/rules/tool';
import { FAST_TRACK_CRITERION, settingName, toolName } from './assessment-text';
import { fastTrackWhy } from './fast-track-why';
import { printedDomains } from './print-domains';
import { printedDecisions, printedRounds } from './print-outcome';
import { printedPeople } from './print-people';
import { printedWhy } from './print-why';
import { whyOf } from './why-text';

/**
 * A tool as it is filled in, as a document: the person, what was decided, why, what was recommended, each
 * domain with its evidence, who took part. The person reads the reasons in plain words.
 */
export function printedAssessment(view: AssessmentPrint, reader: Reader): PrintedDocument {
  const { explanation, edition, tool, organisation, assessmentId } = view;
  return {
    title: edition?.name ?? toolName(tool),
    organisation,
    footer: `${toolName(tool)} ${assessmentId.slice(-8).toUpperCase()}`,
    blocks: [
      { kind: 'facts', facts: personFacts(view) },
      ...unfinished(view),
      ...printedDecisions(view),
      ...printedRounds(view),
      ...(explanation ? printedWhy(whyOf(explanation, reader), reader) : []),
      ...(view.fastTrackReasons ? printedWhy(fastTrackWhy(view.fastTrackReasons, reader), reader) : []),
      { kind: 'heading', level: 2, text: 'About this assessment' },
      { kind: 'facts', facts: aboutFacts(view) },
      ...fastTrackBlocks(view),
      ...printedDomains(view),
      ...printedPeople(view),
    ],
  };
}

function personFacts({ person }: AssessmentPrint): Fact[] {
  return [
    { term: 'About', value: person.name },
    { term: 'Born', value: person.born },
    ...(person.nhsNumber ? [{ term: 'NHS number', value: formatNhsNumber(person.nhsNumber) }] : []),
  ];
}

const UNFINISHED: Partial<Record<AssessmentPrint['state'], string>> = {
  OPEN: 'This is not finished. It is still being written.',
  RETURNED: 'This is not finished. It was returned with questions.',
  SUBMITTED: 'This is waiting for a decision.',
  WITHDRAWN: 'This was withdrawn and no longer counts.',
};

function unfinished({ state }: AssessmentPrint): Block[] {
  const text = UNFINISHED[state];
  return text ? [{ kind: 'lead', text }] : [];
}

function aboutFacts(view: AssessmentPrint): Fact[] {
  const { setting, isDischargeToAssess, started, completed, received, referralRationale } = view;
  const where = settingName(setting);
  return [
    { term: 'Where the person was', value: isDischargeToAssess ? `${where}, discharge to assess` : where },
    { term: 'Started', value: `${started.on}, ${started.byName}` },
    ...(completed
      ? [
          {
            term: 'Completed',
            value: [completed.on, completed.byName, completed.profession].filter(Boolean).join(', '),
          },
        ]
      : []),
    ...(received ? [{ term: 'Received by the commissioner', value: received }] : []),
    ...(view.interimFunding
      ? [
          {
            term: 'Who pays in the meantime',
            value: `${view.interimFunding}. This does not affect eligibility.`,
          },
        ]
      : []),
    ...(referralRationale
      ? [{ term: 'Why the person was referred for full assessment anyway', value: referralRationale }]
      : []),
    ...(view.withdrawnReason ? [{ term: 'Why it was withdrawn', value: view.withdrawnReason }] : []),
  ];
}

function fastTrackBlocks({ fastTrack }: AssessmentPrint): Block[] {
  if (!fastTrack) return [];
  const { clinicianName, clinicianKind, registrationNumber, organisation, condition, careNeeded } = fastTrack;
  const { isCriterionMet } = fastTrack;
  const kind = clinicianKind === 'NURSE' ? 'registered nurse' : 'registered doctor';
  return [
    { kind: 'heading', level: 2, text: 'Fast track' },
    {
      kind: 'facts',
      facts: [
        { term: 'Clinician', value: `${clinicianName}, ${kind}, ${registrationNumber}, ${organisation}` },
        ...(isCriterionMet ? [{ term: 'Criterion', value: FAST_TRACK_CRITERION }] : []),
        { term: 'Condition', value: condition },
        { term: 'Care needed', value: careNeeded },
      ],
    },
  ];
}
