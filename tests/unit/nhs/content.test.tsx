import { ActionLink } from '@/components/nhs/action-link';
import { Details, Expander } from '@/components/nhs/details';
import { InsetText } from '@/components/nhs/inset-text';
import { NotificationBanner } from '@/components/nhs/notification-banner';
import { Panel, type PanelProps } from '@/components/nhs/panel';
import { Scroll } from '@/components/nhs/table';
import { WarningCallout } from '@/components/nhs/warning-callout';
import { NotExpressible, only } from './fixtures';
import type { KitText } from './kit-params';
import { kitSuite } from './kit-suite';
import { Raw, words } from './raw';

type Content = { text?: string; html?: string };

/** Where the kit's template puts plain text in a paragraph, we leave the paragraph to the page. */
function paragraph({ text, html }: Content, className?: string) {
  return html ? <Raw html={html} /> : text && <p className={className}>{text}</p>;
}

kitSuite<Content & { href?: string; variant?: string }>('action-link', {
  covered: 5,
  render: (params) => {
    only(params, 'text', 'html', 'href', 'variant');
    if (!params.href) throw new NotExpressible('a button, not a link');
    return (
      <ActionLink href={params.href} isReverse={params.variant === 'reverse'}>
        {words(params)}
      </ActionLink>
    );
  },
});

kitSuite<Content & { summary: KitText; open?: boolean; classes?: string }>('details', {
  covered: 12,
  render: (params) => {
    only(params, 'text', 'html', 'summary', 'open', 'classes');
    const Box = params.classes === 'nhsuk-expander' ? Expander : Details;
    return (
      <Box summary={words(params.summary)} isOpen={params.open}>
        {words({ text: params.text, html: params.html })}
      </Box>
    );
  },
});

kitSuite<Content>('inset-text', {
  covered: 3,
  render: (params) => <InsetText>{paragraph(params)}</InsetText>,
});

kitSuite<Content & { heading?: { text: string } | string }>('warning-callout', {
  covered: 5,
  render: ({ heading, text, html }) => {
    if (!heading) throw new NotExpressible('a warning without a heading');
    return (
      <WarningCallout heading={typeof heading === 'string' ? heading : heading.text}>
        {paragraph({ text, html }, 'nhsuk-card__description')}
      </WarningCallout>
    );
  },
});

type KitBanner = Content & {
  heading?: KitText;
  title?: KitText;
  variant?: 'success';
  disableAutoFocus?: boolean;
};

kitSuite<KitBanner>('notification-banner', {
  covered: 14,
  render: (params) => {
    only(params, 'text', 'html', 'heading', 'title', 'variant', 'disableAutoFocus');
    const { heading, title, variant } = params;
    if (heading && typeof heading === 'object') only(heading, 'text', 'html');
    return (
      <NotificationBanner heading={words(heading)} title={words(title)} variant={variant}>
        {paragraph(params, heading ? 'nhsuk-body' : 'nhsuk-notification-banner__heading')}
      </NotificationBanner>
    );
  },
});

type KitPanelHeading = { text: string; size?: string; level?: number; id?: string };

kitSuite<Content & { heading: KitPanelHeading | string; variant?: PanelProps['variant'] }>('panel', {
  covered: 14,
  render: ({ heading: given, variant, ...content }) => {
    only(content, 'text', 'html');
    const heading = typeof given === 'string' ? { text: given } : given;
    only(heading, 'text', 'size', 'level', 'id');
    return (
      <Panel
        heading={heading.text}
        headingId={heading.id}
        headingLevel={heading.level as PanelProps['headingLevel']}
        headingSize={heading.size as PanelProps['headingSize']}
        variant={variant}
      >
        {words(content)}
      </Panel>
    );
  },
});

kitSuite<Content & { labelledBy?: string }>('scroll', {
  covered: 3,
  render: (params) => <Scroll labelledBy={params.labelledBy}>{paragraph(params)}</Scroll>,
});
