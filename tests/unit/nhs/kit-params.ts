import type { ReactNode } from 'react';
import { NotExpressible, only } from './fixtures';
import { words } from './raw';

/** Words as the kit's macros take them. */
export type KitText = string | { text?: string; html?: string } | null;

export type KitHeading =
  | string
  | true
  | { text?: string; size?: string; level?: number; classes?: string; id?: string; html?: string };

export type KitLabel =
  | string
  | {
      text?: string;
      html?: string;
      heading?: KitHeading;
      size?: string;
      caption?: KitText;
      classes?: string;
    };

export type KitField = {
  id?: string;
  name?: string;
  label?: KitLabel;
  hint?: KitText;
  errorMessage?: KitText | true;
  disabled?: boolean;
  classes?: string;
};

export type KitGroup = {
  id?: string;
  idPrefix?: string;
  name?: string;
  fieldset?: { legend: KitLabel } | null;
  hint?: KitText;
  errorMessage?: KitText | true;
};

type Size = 's' | 'm' | 'l' | 'xl';

/** Our label or legend for the kit's; ours knows no heading but the page's own. */
export function labelOf(label: KitLabel | undefined) {
  if (label === undefined || typeof label === 'string') return { label: label ?? '' };
  only(label, 'text', 'html', 'heading', 'size', 'caption');
  const { heading } = label;
  if (typeof heading === 'object') throw new NotExpressible('heading options');
  const text = typeof heading === 'string' ? heading : words({ text: label.text, html: label.html });
  return {
    label: text as ReactNode,
    labelSize: (label.size ?? undefined) as Size | undefined,
    labelCaption: captionOf(label.caption),
    isPageHeading: Boolean(heading),
  };
}

function captionOf(caption: KitText | undefined) {
  if (caption && typeof caption === 'object') only(caption, 'text', 'html');
  return words(caption);
}

/** A message as a string; the kit's red border without a message is beyond our props. */
export function errorOf(message: KitText | true | undefined): string | undefined {
  if (message === true) throw new NotExpressible('error without a message');
  if (message && typeof message === 'object') only(message, 'text');
  return message && typeof message === 'object' ? message.text : (message ?? undefined);
}

export function fieldOf(params: KitField) {
  const { id, name = '', classes: className, disabled, hint, errorMessage } = params;
  const common = { id: id ?? name, name, className, disabled };
  return { ...labelOf(params.label), ...common, hint: words(hint), error: errorOf(errorMessage) };
}

export function groupOf({ id, idPrefix, name = '', fieldset, hint, errorMessage }: KitGroup) {
  if (fieldset) only(fieldset, 'legend');
  const { label, labelSize, labelCaption, isPageHeading } = labelOf(fieldset?.legend);
  const legend = { legend: label, legendSize: labelSize, legendCaption: labelCaption, isPageHeading };
  return { id: id ?? idPrefix ?? name, ...legend, hint: words(hint), error: errorOf(errorMessage) };
}
