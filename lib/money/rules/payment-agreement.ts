import type { PlainDate } from '@/lib/core/plain-date';
import { fail, ok, type Result } from '@/lib/core/result';

/** How it was signed; NOT_RECORDED of direct payments that ran before this was asked. */
export const AGREEMENT_HOWS = ['ON_PAPER', 'NOT_RECORDED'] as const;
export type PaymentAgreementHow = (typeof AGREEMENT_HOWS)[number];

/** Where the money is paid: an account for it alone, or any account of the payee for a payment made once. */
export const ACCOUNT_RULES = ['SEPARATE', 'ONE_OFF', 'NOT_RECORDED'] as const;
export type AccountRule = (typeof ACCOUNT_RULES)[number];

/** What a form can choose of it. */
export type ChosenRule = Exclude<AccountRule, 'NOT_RECORDED'>;

/** The most items or services that one payment buys without an account of its own. */
export const ONE_OFF_MOST = 5;

/** The version of the terms below. A change of their words is a new version. */
export const AGREEMENT_VERSION = 1;

/** What the terms are about. Names and amounts are ready to show. */
export type AgreementFacts = {
  personName: string;
  payeeName: string;
  /** The person is the payee. */
  isOwn: boolean;
  commissionerName: string;
  amount: string;
  startsOn: string;
  endsOn: string;
  /** Null: it is ticked on the paper. */
  rule: ChosenRule | null;
  items: number | null;
};

export type AgreementTerm = { heading: string; text: string };

/**
 * What the agreement says, in the order in which it is printed and signed.
 * @rule PAY-14 (docs/rules.md)
 */
export function agreementTerms(facts: AgreementFacts): AgreementTerm[] {
  const { personName, payeeName, isOwn, commissionerName, amount, startsOn, endsOn } = facts;
  const receives = isOwn ? `${payeeName} receives` : `${payeeName} receives, for ${personName},`;
  return [
    {
      heading: 'The money',
      text: `${receives} a direct payment of up to ${amount} from ${commissionerName} for ${startsOn} to ${endsOn}.`,
    },
    { heading: 'What it is for', text: `It buys only what the care plan of ${personName} says.` },
    { heading: 'The account', text: accountTerm(facts) },
    {
      heading: 'Contracts',
      text: `${payeeName} makes the contracts with carers and providers, and is responsible for them.`,
    },
    {
      heading: 'Records',
      text: 'Receipts and bank statements are kept and shown when we ask for them.',
    },
    {
      heading: 'Changes',
      text: 'You tell us at once when health or circumstances change.',
    },
    {
      heading: 'If it stops',
      text: 'Either side can stop it. We give notice in writing with our reasons, as the care plan says, and care continues in another way. You can ask us to look at that again. Money that was not spent on the plan may have to be paid back.',
    },
  ];
}

const SEPARATE =
  'It is paid into a bank account that is used for this and other direct payments only. We can see its statements.';

/** Before it is signed it has both rules, so that the paper is what is kept of it. */
function accountTerm({ rule, items }: AgreementFacts): string {
  if (rule === 'SEPARATE') return SEPARATE;
  if (rule === 'ONE_OFF') return oneOff(items === 1 ? 'one item or service' : `${items} items or services`);
  return `Tick one. ☐ ${SEPARATE} ☐ ${oneOff(`____ items or services (${ONE_OFF_MOST} at most)`)}`;
}

function oneOff(items: string): string {
  return `It is paid once, for ${items}, into any account of the payee. There is no other direct payment in this financial year.`;
}

export type SignedDraft = {
  rule: ChosenRule;
  /** How many items or services one payment buys; null with a separate account. */
  items: number | null;
  signedOn: PlainDate;
};

export type AgreementRefusal =
  | { kind: 'signed-in-future' }
  | { kind: 'too-many-items' }
  /** More than one part of the budget is a direct payment, so that it is not one payment. */
  | { kind: 'not-one-payment' };

/**
 * Whether an agreement may be recorded as signed. An account of its own is left out only for one payment, for
 * at most five items or services.
 * @rule PAY-14 (docs/rules.md)
 */
export function checkAgreement(
  { rule, items, signedOn }: SignedDraft,
  { today, directParts }: { today: PlainDate; directParts: number },
): Result<void, AgreementRefusal> {
  if (signedOn > today) return fail({ kind: 'signed-in-future' });
  if (rule === 'SEPARATE') return ok(undefined);
  if (directParts > 1) return fail({ kind: 'not-one-payment' });
  const isFew = items !== null && items >= 1 && items <= ONE_OFF_MOST;
  return isFew ? ok(undefined) : fail({ kind: 'too-many-items' });
}
