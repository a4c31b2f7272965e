import { readFileSync } from 'node:fs';

/** One of the kit's own examples: the parameters of its macro and the HTML they give. */
export type Fixture<P> = { name: string; context: P; callBlock?: string; html: string };

/** @param component the name of a folder of the kit, such as `date-input` */
export function fixturesOf<P>(component: string): Fixture<P>[] {
  const path = `node_modules/nhsuk-frontend/dist/nhsuk/components/${component}/fixtures.json`;
  const { fixtures } = JSON.parse(readFileSync(path, 'utf8')) as { fixtures: Fixture<P>[] };
  return fixtures.map((fixture) => ({
    ...fixture,
    context: { ...callBlockOf(fixture), ...fixture.context },
  }));
}

/** A call block is the template's way of passing HTML between tags; for us it is the same as `html`. */
function callBlockOf({ callBlock }: { callBlock?: string }) {
  return callBlock === undefined ? {} : { html: callBlock };
}

/** Our props cannot say what a fixture asks for; the fixture is counted as not covered. */
export class NotExpressible extends Error {}

/** Refuses parameters that an adapter does not translate, so that none is passed over in silence. */
export function only<P extends object>(params: P, ...keys: (keyof P & string)[]): void {
  const known: string[] = keys;
  for (const [key, value] of Object.entries(params))
    if (value !== undefined && value !== null && !known.includes(key)) throw new NotExpressible(key);
}
