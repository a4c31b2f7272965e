import { type At18, at18Words } from '@/components/case/at-18-text';
import { InsetText } from '@/components/nhs/inset-text';

type Props = { at18: At18; endsOn: string; href?: string | undefined };

/** Says of a child's budget that it ends at 18, and where to see what follows. */
export function EndsAt18({ at18, endsOn, href }: Props) {
  const words = at18Words(at18);
  if (!words) return null;
  return (
    <InsetText>
      <p>{`The last day is ${endsOn}. ${words}`}</p>
      {href && (
        <p>
          <a href={href}>Move to adult services, step by step</a>
        </p>
      )}
    </InsetText>
  );
}
