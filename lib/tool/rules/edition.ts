import type { ClockLength } from '@/lib/core/length-of-time';
import type { PlainDate } from '@/lib/core/plain-date';
import type { Indication, NationalTool, Reader } from './tool';

/** `guidance` is our own short help, never the national wording, which the source has. */
export type Level = { key: string; name: string; plainName: string; guidance: string };

/** A domain that is answered with a level. */
export type LevelDomain = {
  kind: 'LEVELS';
  key: string;
  name: string;
  /** For the person and their family. */
  plainName: string;
  guidance: string;
  /** Lowest first. */
  levels: readonly Level[];
  /** Its text says what the need is, so a need without a text cannot be sent. */
  mustNameNeed?: boolean;
};

/** A domain that is answered in words alone: a characteristic, or an area of a child's assessment. */
export type TextDomain = { kind: 'TEXT'; key: string; name: string; guidance: string };

export type Domain = LevelDomain | TextDomain;

/** Some levels, in every domain or only in those named. */
export type LevelsIn = { levels: readonly string[]; domains?: readonly string[] };

/** How many domains are at these levels: the least, the most, or both. Both count. */
export type Condition = LevelsIn & { atLeast?: number; atMost?: number };

/** How many domains are at one of these levels. */
export type Count = (...levels: readonly string[]) => number;

export type Rule = {
  key: string;
  /** Where it is in the source. */
  paragraph: string;
  indication: Indication;
  /** All of them hold where the rule fires. A rule without one always fires. */
  conditions: readonly Condition[];
  /** The answers that are named as the reason. */
  reasons: LevelsIn;
  /** One sentence with the numbers of the result. */
  text: Record<Reader, (count: Count) => string>;
  /** Added to the indication for staff. */
  note?: string;
};

/** An indication in one line, and what would be after "if …,". */
export type IndicationText = { name: Record<Reader, string>; would: Record<Reader, string> };

/** Who has to be in the team that recommends. A screening has no team. */
export type TeamRule = 'NONE' | 'TWO_PROFESSIONS' | 'HEALTH_ASSESSOR';

/**
 * One edition of a national tool: all that an assessment made with it is computed and explained by. A row
 * that has been in use is never changed; what is new in a tool is a new row.
 */
export type Edition = {
  /** The `ruleSet` of an assessment. */
  id: string;
  tool: NationalTool;
  name: string;
  /** It is in use until the day before the next edition of the tool. */
  firstDay: PlainDate;
  source: string;
  /** The page of GOV.UK that has the tool and its guidance. */
  page: string;
  /** From the day the commissioner received what calls for a decision, to the decision. */
  decisionLength: ClockLength;
  /** Keys of all levels, lowest first. A domain may lack some. */
  scale: readonly string[];
  /** In the order of the form. */
  domains: readonly Domain[];
  /** Strongest first: the first that fires gives the indication. One fires whatever the levels are. */
  rules: readonly Rule[];
  indications: Partial<Record<Indication, IndicationText>>;
  /** Said where no answer is a reason. */
  noReasons: Record<Reader, string>;
  /** The heading over the domains that are answered in words; empty where there are none. */
  textsHeading: string;
  team: TeamRule;
  /** Of an adult who is not eligible: what was found about NHS-funded nursing care. */
  asksNursing: boolean;
  /** Under the question why the team recommends what it does; empty for a screening. */
  rationaleHint: string;
};

/** The domains that have levels, in the order of the form. */
export function levelDomainsOf({ domains }: Pick<Edition, 'domains'>): LevelDomain[] {
  return domains.filter((domain) => domain.kind === 'LEVELS');
}
