import { Details } from '@/components/nhs/details';
import type { HolderMoney } from '@/lib/money/queries/holder-money';
import { forecastSentence, partSentence, timeSentence } from './forecast-words';

type Props = { money: HolderMoney; about: string | null };

/** The money against the time, what is left at the end if this continues, and how that was worked out. */
export function Forecast({ money: { summary, period, today, forecast }, about }: Props) {
  const time = timeSentence(summary, period, { about, today });
  if (time === null) return null;
  if (summary.status === 'ALL_SPENT') return <p>{time}</p>;
  return (
    <>
      <p>{time}</p>
      <p>{forecastSentence(forecast)}</p>
      <Details summary="How we worked this out">
        <ul className="nhsuk-list nhsuk-list--bullet">
          {forecast.parts.map((part) => (
            <li key={part.name}>{partSentence(part)}</li>
          ))}
        </ul>
        <p>It is a guess from what is recorded. It is not a limit.</p>
      </Details>
    </>
  );
}
