/** Next to every level, because the commonest mistake is to score the care and not the need. */
export const WELL_MANAGED_NOTE =
  'A well-managed need is still a need. Choose the level the need would have without the care that keeps it stable.';

/**
 * How a level is chosen, for the page before the first domain and for help. Our words; the tool's own
 * guidance rules.
 */
export const CHOOSING_A_LEVEL: readonly string[] = [
  'Choose the level that fits the evidence best. A need does not have to show every sign of a level.',
  WELL_MANAGED_NOTE,
  'If the MDT cannot agree on a level, record the higher one. Also record the lower one and the reasons.',
  'Record a need in one domain. If it also affects another domain, say so there.',
  'Record any change expected before the next review.',
];

/** The words next to the levels are ours. */
export const GUIDANCE_NOTE =
  'The short help next to each level is ours. The national tool’s own descriptions decide the level. Keep them open next to this page.';
