import { describe, expect, it } from 'vitest';
import { pathsWhere, type SourceFile, sources } from './files';

const app = sources('app');
const lib = sources('lib');
const components = sources('components');
const isServerModule = (path: string) =>
  /^lib\/([a-z]+\/(store|commands|queries)|web\/auth)\//.test(path) ||
  path === 'lib/web/forms/form-action.ts';

// Pages without a sign-in, and the two between sign-in and the choice of a role.
const OPEN = /^app\/(\(public\)\/|choose-role\/|not-found\.tsx)/;

describe('what the outside can call', () => {
  it("'use server' is in actions.ts files of app and in no other file", () => {
    const marked = pathsWhere([...app, ...lib, ...components], ({ text }) => /^\s*'use server'/m.test(text));
    expect(marked.filter((path) => !/^app\/.*\/actions\.ts$/.test(path))).toEqual([]);
    expect(marked.length).toBeGreaterThan(0);
  });

  it('every action is a formAction, which asks who is calling, or an openAction of a page without a sign-in', () => {
    const actions = app.filter(({ path }) => path.endsWith('/actions.ts'));
    const makers = app.flatMap(makersIn).concat('formAction', 'openAction');
    expect(makers.length).toBeGreaterThan(2);
    const others = actions.flatMap(actionsIn).filter(({ maker }) => !makers.includes(maker));
    expect(others.map(({ path, name }) => `${path}: ${name}`)).toEqual([]);
    expect(pathsWhere(actions, (file) => actionsIn(file).length === 0)).toEqual([]);
    const open = pathsWhere(actions, ({ text }) => /\bopenAction\(/.test(text));
    expect(open.filter((path) => !OPEN.test(path))).toEqual([]);
  });

  it('every page behind the sign-in asks who is calling', () => {
    const pages = app.filter(({ path }) => path.endsWith('/page.tsx') && !OPEN.test(path));
    expect(pages.length).toBeGreaterThan(0);
    expect(pathsWhere(pages, ({ text }) => !/\brequireActor\(/.test(text))).toEqual([]);
  });

  it('every page names itself: by PageTitle, or by a form with a title that says when it was refused', () => {
    const pages = app.filter(({ path }) => path.endsWith('/page.tsx'));
    expect(pathsWhere(pages, ({ text }) => /export const metadata/.test(text))).toEqual([]);
  });

  it('server modules say so, and so never reach a browser', () => {
    const modules = lib.filter(({ path }) => isServerModule(path));
    expect(modules.length).toBeGreaterThan(0);
    expect(
      pathsWhere(modules, ({ text }) => !/^import 'server-only';/m.test(text) && !onlyTypesAndWords(text)),
    ).toEqual([]);
  });

  it('no markup carries a style attribute, which the content security policy would drop', () => {
    expect(pathsWhere([...app, ...components], ({ text }) => /\sstyle=/.test(text))).toEqual([]);
    expect(pathsWhere([...app, ...components], ({ text }) => /dangerouslySetInnerHTML/.test(text))).toEqual(
      [],
    );
  });
});

/** Every action a file exports, with what makes it: `formAction`, `openAction`, or a maker of app/_staff. */
function actionsIn({ path, text }: SourceFile): { path: string; name: string; maker: string }[] {
  const made = [...text.matchAll(/^export const (\w+) = (\w+)\(/gm)].map(([, name = '', maker = '']) => ({
    path,
    name,
    maker,
  }));
  const called = /\b(form|open)Action\(/.test(text) ? 'formAction' : 'nothing';
  const written = [...text.matchAll(/^export async function (\w+)\(/gm)].map(([, name = '']) => ({
    path,
    name,
    maker: called,
  }));
  return [...made, ...written];
}

/** Functions of app/_staff that make a formAction for an area. */
function makersIn({ path, text }: SourceFile): string[] {
  if (!/^app\/_staff\/.*-actions\.ts$/.test(path)) return [];
  const made = text.matchAll(
    /^export function (\w+)\(area: StaffArea\) \{\n {2}return formAction\(\{\n {4}area,/gm,
  );
  return [...made].map(([, name = '']) => name);
}

// Only texts and types: nothing to hide from a browser, and nothing of the server behind them.
function onlyTypesAndWords(text: string): boolean {
  return !/^import (?!type).*from '(@\/lib\/(platform|web|[a-z]+\/(store|commands))|next|server|node:|\.)/m.test(
    text,
  );
}
