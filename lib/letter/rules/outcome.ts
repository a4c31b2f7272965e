import type { LetterChallenge, LetterFacts } from './facts';
import { serviceName } from './service-text';
import { type Voice, voiceOf } from './voice';

/** What the letter says first: one sentence, and what it means and does not mean. */
export type Outcome = { title: string; lead: string; meaning: readonly string[] };

/**
 * The outcome comes first, in one sentence.
 * @rule ELI-70 (docs/rules.md)
 */
export function outcomeOf(facts: LetterFacts): Outcome {
  const voice = voiceOf(facts);
  switch (facts.kind) {
    case 'CHECKLIST_POSITIVE':
      return needed(facts, voice);
    case 'CHECKLIST_NEGATIVE':
      return notNeeded(facts, voice);
    case 'PRE_ASSESSMENT':
      return isNeeded(facts) ? needed(facts, voice) : notNeeded(facts, voice);
    case 'ELIGIBLE':
      return eligible(facts, voice);
    case 'NOT_ELIGIBLE':
      return notEligible(facts, voice);
    case 'CHALLENGE_OUTCOME':
      return lookedAgain(facts, facts.challenge?.outcome ?? 'STANDS', voice);
  }
}

/** Whether a screening leads to a full assessment: because the tool says so, or because a professional asked for one. */
export function isNeeded({ kind, tool }: Pick<LetterFacts, 'kind' | 'tool'>): boolean {
  if (kind !== 'PRE_ASSESSMENT') return kind === 'CHECKLIST_POSITIVE';
  return tool?.indication === 'FULL_ASSESSMENT' || tool?.referralRationale != null;
}

function needed({ group }: LetterFacts, { You, need, they }: Voice): Outcome {
  return {
    title: 'A full assessment is needed',
    lead: `${You} ${need} a full assessment for ${serviceName(group)}.`,
    meaning: [
      `This does not mean that ${they} will get it. It means that we will look at the needs more closely.`,
    ],
  };
}

function notNeeded({ group }: LetterFacts, { You, do: does }: Voice): Outcome {
  return {
    title: 'No full assessment is needed',
    lead: `${You} ${does} not need a full assessment for ${serviceName(group)} at this time.`,
    meaning: ['Needs can change. You can ask us to check again at any time.'],
  };
}

function eligible({ group, tool, decision }: LetterFacts, { You, Your, are }: Voice): Outcome {
  const fast = tool?.tool === 'FAST_TRACK';
  return {
    title: `${You} ${are} eligible for ${serviceName(group)}`,
    lead: `${You} ${are} eligible for ${serviceName(group)}.`,
    meaning: [
      ...(decision?.isNewAssessment ? ['This replaces our earlier decision.'] : []),
      ...(fast ? [`${Your} needs could not wait, so we decided without a full assessment.`] : []),
    ],
  };
}

function notEligible({ group, decision }: LetterFacts, { You, are }: Voice): Outcome {
  return {
    title: `Our decision about ${serviceName(group)}`,
    lead: `${You} ${are} not eligible for ${serviceName(group)} at this time.`,
    meaning: decision?.isNewAssessment ? ['This replaces our earlier decision.'] : [],
  };
}

function lookedAgain({ group }: LetterFacts, outcome: LetterChallenge['outcome'], voice: Voice): Outcome {
  const { You, are, need } = voice;
  const title = 'The result of our review';
  const service = serviceName(group);
  switch (outcome) {
    case 'CHANGED':
      return {
        title,
        lead: `We have changed our decision. ${You} ${are} eligible for ${service}.`,
        meaning: [],
      };
    case 'FULL_ASSESSMENT':
      return { title, lead: `${You} ${need} a full assessment for ${service}.`, meaning: [] };
    case 'STANDS':
      return { title, lead: 'We have reviewed our decision. It has not changed.', meaning: [] };
    case 'NOT_ACCEPTED':
      return { title, lead: 'We could not review our decision. It has not changed.', meaning: [] };
  }
}
