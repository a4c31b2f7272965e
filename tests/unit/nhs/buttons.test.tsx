import { Button, ButtonLink, type ButtonVariant } from '@/components/nhs/button';
import { only } from './fixtures';
import { kitSuite } from './kit-suite';

type KitButton = {
  text?: string;
  href?: string;
  variant?: ButtonVariant;
  small?: boolean;
  disabled?: boolean;
  preventDoubleClick?: boolean;
};

kitSuite<KitButton>('button', {
  covered: 42,
  render: (params) => {
    only(params, 'text', 'href', 'variant', 'small', 'disabled', 'preventDoubleClick');
    const { text, href, variant, small, disabled } = params;
    const look = { variant, isSmall: small };
    if (href)
      return (
        <ButtonLink {...look} href={href}>
          {text}
        </ButtonLink>
      );
    return (
      <Button {...look} disabled={disabled}>
        {text}
      </Button>
    );
  },
});
