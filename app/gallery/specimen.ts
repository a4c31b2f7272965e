import { createElement, type FunctionComponent, type ReactElement } from 'react';

/** A component as the gallery shows it, in each of its states. */
export type Specimen = { name: string; states: { name: string; element: ReactElement }[] };

export type Family = { title: string; specimens: readonly Specimen[] };

/**
 * The states a component has by its properties: what takes an error is shown with one, what can be disabled
 * is.
 */
type States<Props> = Record<string, Props> & { normal: Props } & WhereTaken<'error', Props> &
  WhereTaken<'disabled', Props>;

type WhereTaken<Key extends string, Props> = Key extends keyof Props ? Record<Key, Props> : unknown;

/**
 * @param states the properties of each, by what is to be seen: `normal`, `error`, `empty`, `long text`,
 * `disabled`, …
 */
export function specimen<Props extends object>(
  component: FunctionComponent<Props>,
  states: States<NoInfer<Props>>,
): Specimen {
  return {
    name: component.name,
    states: Object.entries<Props>(states).map(([name, props]) => ({
      name,
      element: createElement(component, props),
    })),
  };
}
