import { formatDay } from '@/lib/core/plain-date';
import type { PayeeBar, PayeeCandidate } from '@/lib/money/rules/payee';
import { WAYS_OF_MANAGING, type WayOfManaging } from '@/lib/money/rules/ways';
import { basisName } from '@/lib/person/rules/authority-text';
import { payeeValue } from './payee-schema';

/** Who it is, and as what: "Ada Okafor (the person)". */
export function candidateText({ name, choice, basis }: PayeeCandidate): string {
  if (basis !== null) return `${name} (${basisName(basis)})`;
  return choice.kind === 'PERSON' ? `${name} (the person)` : `${name} (organisation)`;
}

/** The choices of a list of payees: those who may be paid. */
export function payeeOptions(candidates: readonly PayeeCandidate[]) {
  const payable = candidates.filter(({ bar }) => bar === null);
  return payable.map((one) => ({ value: payeeValue(one.choice), text: candidateText(one) }));
}

/** Why someone may not be paid, as a sentence without its full stop. */
export function barText(bar: PayeeBar): string {
  switch (bar.kind) {
    case 'person-died':
      return 'The person has died. What is owed goes to who deals with the estate';
    case 'under-16':
      return 'The person is under 16, so a representative must receive the money';
    case 'lacks-capacity':
      return 'The person was found to lack capacity for the money, so a representative must receive it';
    case 'money-not-covered':
      return 'Their authority does not cover the money';
    case 'not-yet':
      return `Their authority begins on ${formatDay(bar.startsOn)}`;
    case 'authority-over':
      return 'Their authority has ended';
    case 'basis-missing':
      return 'What lets them hold the money is not recorded';
    case 'excluded':
      return 'They, or the person, are excluded from direct payments';
    case 'person-has-capacity':
      return 'The person was found to have capacity for the money, and so decides themselves';
  }
}

/** What to choose where no payee was. */
export function payeeMissing(way: WayOfManaging): string {
  return WAYS_OF_MANAGING[way].holder === 'third-party'
    ? 'Choose the organisation that holds the money'
    : 'Choose who the money is paid to';
}

/** What to choose where the payee does not go with the way of managing. */
export function payeeNotOfWay(way: WayOfManaging): string {
  return WAYS_OF_MANAGING[way].holder === 'third-party'
    ? 'A third party budget is held by an organisation. Choose one'
    : 'A direct payment goes to the person, or to a representative or nominee. Choose one';
}
