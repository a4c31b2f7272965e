import { TRANSITION_KINDS } from '@/lib/case/rules/clock-lists';
import { transitionAge } from '@/lib/case/rules/transition';
import { transitionText } from './transition-text';

/** The sentence after a step is done, by its age. */
export const transitionDone = Object.fromEntries(
  TRANSITION_KINDS.map((kind) => [String(transitionAge(kind)), transitionText(kind).done]),
);
