import { classNames } from './class-names';
import { Details, type DetailsProps } from './details';

export type ExpanderProps = Omit<DetailsProps, 'isReverse'>;

/** Details in a box of its own, for one part of a longer page, such as the numbers behind a chart. */
export function Expander({ className, ...details }: ExpanderProps) {
  return <Details {...details} className={classNames('nhsuk-expander', className)} />;
}
