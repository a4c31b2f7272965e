import type { CardProps, CardVariant } from '@/components/nhs/card';
import { NotExpressible, only } from './fixtures';
import type { KitText } from './kit-params';

type KitAction = { href?: string; text?: string; visuallyHiddenText?: string; type?: string };
export type KitActions = KitAction[] | { items?: (KitAction | false)[] };
type KitCardHeading =
  | string
  | { text?: string; html?: string; size?: string; level?: number; id?: string; classes?: string };

export type KitCard = {
  heading?: KitCardHeading;
  description?: KitText;
  html?: string;
  href?: string;
  clickable?: boolean;
  variant?: string;
  actions?: KitActions;
};

/** Our links for the kit's; buttons that send a form are beyond our props. */
export function actionsOf(actions: KitActions | undefined) {
  const items = Array.isArray(actions) ? actions : (actions?.items ?? []);
  return items.flatMap((item) => {
    if (!item) return [];
    only(item, 'href', 'text', 'visuallyHiddenText');
    return [{ href: item.href ?? '', text: item.text ?? '', hiddenText: item.visuallyHiddenText }];
  });
}

const variants = ['feature', 'primary', 'secondary', 'warning', undefined];

/** Our card for the kit's, without what is in it. */
export function cardOf(card: KitCard): CardProps {
  only(card, 'heading', 'description', 'html', 'href', 'clickable', 'variant', 'actions');
  if (!variants.includes(card.variant)) throw new NotExpressible('a card that gives medical advice');
  const { heading } = card;
  if (typeof heading === 'object') only(heading, 'text', 'size', 'level', 'id');
  const options = typeof heading === 'object' ? heading : { text: heading };
  return {
    heading: options.text,
    headingId: options.id,
    headingLevel: options.level as CardProps['headingLevel'],
    headingSize: options.size as CardProps['headingSize'],
    href: card.href,
    isClickable: card.clickable,
    variant: card.variant as CardVariant | undefined,
    actions: actionsOf(card.actions),
  };
}
