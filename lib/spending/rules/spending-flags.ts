import type { PlainDate } from '@/lib/core/plain-date';
import {
  type ExcludedCode,
  rulesByWords,
  SPENDING_RULES,
  type SpendingRule,
} from '@/lib/plan/rules/spending-rules';

/** Why a spending is to be read first: a rule of what money must not buy, or what its record shows. */
export type FlagCode = ExcludedCode | 'TOP_UP' | 'DUPLICATE' | 'BEFORE_AGREED' | 'NO_RECEIPT';

/** What the checks read of a spending. */
export type SpendingToFlag = {
  paidTo: string;
  note: string | null;
  spentOn: PlainDate;
  /** The line of the plan it is recorded on; null: it is on none. */
  line: { service: string; isRemoved: boolean } | null;
  hasReceipt: boolean;
  /** Another entry to the same payee, of the same amount and at nearly the same time. */
  hasLike: boolean;
  /** With it, more is spent on the line than the plan agrees for the whole budget. */
  isOverAgreed: boolean;
  /** A person may pay more for a wheelchair. */
  mayBeToppedUp: boolean;
  /** The day on which the plan was approved. */
  agreedOn: PlainDate | null;
  /** Staff accepted an entry to this payee before: who they are has been asked. */
  isPayeeKnown: boolean;
};

export type SpendingFlag = Pick<SpendingRule, 'name' | 'source' | 'mark' | 'ask'> & { code: FlagCode };

const OF_THE_RECORD: Record<Exclude<FlagCode, ExcludedCode>, Omit<SpendingFlag, 'code'>> = {
  TOP_UP: {
    name: 'More than agreed for this',
    source: 'National Health Service Act 2006: care that is needed is free',
    mark: 'K',
    ask: 'More is spent on this than the plan agrees. Ask if the amount in the plan is enough.',
  },
  DUPLICATE: {
    name: 'Like another entry',
    source: 'Practice: the same payee and amount within 3 days',
    mark: 'P',
    ask: 'There is an entry like this one. It may be one purchase that was recorded twice.',
  },
  BEFORE_AGREED: {
    name: 'Before the plan was agreed',
    source: 'NHS (Direct Payments) Regulations 2013, regulation 8',
    mark: 'K',
    ask: 'It was paid before the plan was approved. Check that it was agreed to pay for it.',
  },
  NO_RECEIPT: {
    name: 'No receipt',
    source: 'NHS (Direct Payments) Regulations 2013, regulation 11',
    mark: 'K',
    ask: 'Ask for it before you accept this.',
  },
};

/** What one asks of a payee once: who they are does not change from bill to bill. */
const OF_THE_PAYEE: readonly FlagCode[] = ['X12', 'X14'];

/** Where the words come from something the plan itself names, they are what was agreed. */
const NEVER_AGREED: readonly FlagCode[] = ['X1', 'X2', 'X3', 'X5'];

/**
 * What is to be asked about a spending before it is accepted; none: nothing was found. It never decides.
 * @rule SPE-10, SPE-11 (docs/rules.md)
 */
export function spendingFlags(spending: SpendingToFlag): SpendingFlag[] {
  return [...flagsOfRules(spending), ...flagsOfRecord(spending)].map(flagOf);
}

/** A flag with its source and its words. */
export function flagOf(code: FlagCode): SpendingFlag {
  const { name, source, mark, ask } = isOfRecord(code) ? OF_THE_RECORD[code] : SPENDING_RULES[code];
  return { code, name, source, mark, ask };
}

function isOfRecord(code: FlagCode): code is keyof typeof OF_THE_RECORD {
  return code in OF_THE_RECORD;
}

function flagsOfRules({ paidTo, note, line, isPayeeKnown }: SpendingToFlag): FlagCode[] {
  const planned = rulesByWords(line && !line.isRemoved ? line.service : '');
  const isAgreed = (code: ExcludedCode) => planned.includes(code) && !NEVER_AGREED.includes(code);
  const asked = rulesByWords(`${paidTo} . ${note ?? ''}`)
    .filter((code) => !isAgreed(code))
    .filter((code) => !(isPayeeKnown && OF_THE_PAYEE.includes(code)));
  const isOutside = line === null || line.isRemoved || asked.some((code) => !OF_THE_PAYEE.includes(code));
  return isOutside ? inOrder([...asked, 'X11']) : asked;
}

function inOrder(codes: readonly ExcludedCode[]): ExcludedCode[] {
  return (Object.keys(SPENDING_RULES) as ExcludedCode[]).filter((code) => codes.includes(code));
}

function flagsOfRecord({ spentOn, agreedOn, ...spending }: SpendingToFlag): FlagCode[] {
  const found: FlagCode[] = [];
  if (spending.isOverAgreed && !spending.mayBeToppedUp) found.push('TOP_UP');
  if (spending.hasLike) found.push('DUPLICATE');
  if (agreedOn !== null && spentOn < agreedOn) found.push('BEFORE_AGREED');
  if (!spending.hasReceipt) found.push('NO_RECEIPT');
  return found;
}
