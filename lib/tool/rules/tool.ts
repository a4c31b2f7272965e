import type { ClockLength } from '@/lib/core/length-of-time';
import type { PlainDate } from '@/lib/core/plain-date';

/** The national tools whose answers are levels in domains. */
export type NationalTool = 'CHECKLIST' | 'DST' | 'CHILD_PRE_ASSESSMENT' | 'CHILD_DST';

/** `guidance` is our own short help, never the national wording, which the source holds. */
export type Level = { key: string; name: string; guidance: string };

export type Domain = {
  kind: 'DOMAIN';
  key: string;
  name: string;
  guidance: string;
  /** Lowest first. */
  levels: readonly Level[];
};

export type TextPart = { kind: 'TEXT'; key: string; name: string; guidance: string };

export type ToolPart = Domain | TextPart;

/** One edition of one tool. It holds from its first day to its last; both count. */
export type RuleSet = {
  id: string;
  tool: NationalTool;
  name: string;
  from: PlainDate;
  /** Null while it is the one in use. */
  until: PlainDate | null;
  source: string;
  /** From the day the commissioner received what calls for a decision, to the decision. */
  decisionLength: ClockLength;
  /** In the order of the form. */
  parts: readonly ToolPart[];
};

/** Level keys by domain key. A domain that nobody has answered is left out. */
export type Levels = Readonly<Partial<Record<string, string>>>;

/** What the rules of a tool say of a set of levels. It never decides. */
export type Indication =
  | 'POSITIVE'
  | 'NEGATIVE'
  | 'ELIGIBILITY_EXPECTED'
  | 'MDT_JUDGEMENT'
  | 'UNLIKELY'
  | 'THRESHOLD_MET'
  | 'THRESHOLD_NOT_MET'
  | 'FULL_ASSESSMENT'
  | 'NO_FULL_ASSESSMENT';

/** A rule that fired: its key for the screen's sentence, where it stands in the source, and the domains that made it fire. */
export type FiredRule = { rule: string; paragraph: string; domains: readonly string[] };

/** One answer that, changed alone, would change the indication. */
export type Flip = { domain: string; from: string; to: string; becomes: Indication };

/** Why an indication is what it is. */
export type Explanation = {
  indication: Indication;
  ruleSet: Pick<RuleSet, 'id' | 'tool' | 'name' | 'from' | 'until' | 'source'>;
  /** The level of every domain. */
  levels: Levels;
  fired: readonly FiredRule[];
  /** How many domains have each level key that was chosen. */
  counts: Readonly<Record<string, number>>;
  /** Every single change that flips it, nearest first. Empty where none does. */
  flips: readonly Flip[];
};

export type LevelsRefusal =
  | { kind: 'not-all-answered'; missing: readonly string[] }
  | { kind: 'no-such-domain'; domain: string }
  | { kind: 'no-such-level'; domain: string; level: string };
