import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { type Fixture, fixturesOf, NotExpressible } from './fixtures';
import { normalise } from './markup';

type Suite<P> = {
  /** Our component for the kit's parameters; throws `NotExpressible` where our props cannot say them. */
  render: (params: P) => ReactElement;
  /** How many fixtures our props can say: a change of ours, or of the kit, must be looked at. */
  covered: number;
  /** Takes the part of the kit's markup that our component renders; all of it by default. */
  part?: (html: string) => string;
};

/** Compares our component with every fixture of the kit that our props can express. */
export function kitSuite<P>(component: string, { render, covered, part = (html) => html }: Suite<P>): void {
  const fixtures = fixturesOf<P>(component);
  const cases = fixtures.flatMap((fixture) => expressed(fixture, render));

  describe(`${component}: ${covered} of ${fixtures.length} fixtures`, () => {
    it('covers as many fixtures as it says', () => expect(cases.length).toBe(covered));

    it.each(cases)('is the kit’s markup: $name', ({ element, html }) => {
      expect(normalise(part(renderToStaticMarkup(element)))).toEqual(normalise(part(html)));
    });
  });
}

function expressed<P>({ name, context, html }: Fixture<P>, render: Suite<P>['render']) {
  try {
    return [{ name, element: render(context), html }];
  } catch (reason) {
    if (reason instanceof NotExpressible) return [];
    throw reason;
  }
}
