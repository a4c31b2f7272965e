import { InsetText } from '@/components/nhs/inset-text';
import { GROUNDS } from '@/lib/money/rules/notice-ground';
import type { NoticeLine } from '@/lib/notice/queries/notice-form';
import { endNames, kindNames } from './notice-text';

type Props = { lines: readonly NoticeLine[]; hrefOf: (noticeId: string) => string };

/** What was decided about payments before, the latest first. Nothing where nothing was. */
export function NoticeHistory({ lines, hrefOf }: Props) {
  return lines.map((line) => (
    <InsetText key={line.id}>
      <h3 className="nhsuk-heading-s">{`${kindNames[line.kind]}: ${GROUNDS[line.ground].name}`}</h3>
      <p>{line.reasons}</p>
      <p>{daysOf(line)}</p>
      {line.ends.map(({ kind, fromDay, reason, by }) => (
        <p key={kind}>{`${endNames[kind]}${fromDay ? ` from ${fromDay}` : ''}, by ${by}: ${reason}`}</p>
      ))}
      {line.open.length > 0 && (
        <p>
          <a href={hrefOf(line.id)}>{linkOf(line)}</a>
        </p>
      )}
    </InsetText>
  ));
}

function linkOf({ kind, open }: NoticeLine): string {
  if (kind === 'SUSPEND') return 'Lift this suspension';
  return open.includes('WITHDRAWN') ? 'Withdraw this, or record other care' : 'Record other care';
}

function daysOf({ lastDay, reviewOn, careBy, decided }: NoticeLine): string {
  const care = careBy === null ? '' : ` Care continues with ${careBy}.`;
  const review = reviewOn === null ? '' : ` Review by ${reviewOn}.`;
  return `Last day paid as before: ${lastDay}.${review}${care} Decided by ${decided}.`;
}
