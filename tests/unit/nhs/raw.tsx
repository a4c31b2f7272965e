import { createElement, type ReactNode } from 'react';
import { rawTag } from './markup';

/** Given HTML as a React child; the comparator ignores the element around it. */
export function Raw({ html }: { html: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the kit's own examples, in a test
  return createElement(rawTag, { dangerouslySetInnerHTML: { __html: html } });
}

type Words = string | { text?: string; html?: string } | null | undefined | true;

/** The words of a kit parameter, plain or HTML. */
export function words(value: Words): ReactNode {
  if (!value || value === true) return undefined;
  if (typeof value === 'string') return value;
  return value.html ? <Raw html={value.html} /> : value.text;
}
