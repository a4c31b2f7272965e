import path from 'node:path';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants';
import { isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { families } from '@/app/gallery/families';
import GalleryPage from '@/app/gallery/page.dev';
import configOf from '../../../next.config.js';
import { root, sources } from '../../architecture/files';

const shown = families.flatMap(({ specimens }) => specimens);

describe('the gallery of the kit', () => {
  it('shows every component that the kit exports, by itself or inside another', async () => {
    const exported = await exportedComponents();
    expect(exported.length).toBeGreaterThan(40);
    const rendered = new Set<unknown>();
    for (const { states } of shown) for (const { element } of states) collectComponents(element, rendered);
    expect(exported.filter(({ component }) => !rendered.has(component)).map(({ name }) => name)).toEqual([]);
  });

  it('has one place for each component, and no id twice', () => {
    const names = shown.map(({ name }) => name);
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    const ids = [...renderToStaticMarkup(<GalleryPage />).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(100);
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([]);
  });
});

describe('a page for development', () => {
  it('is one in development, and no page in a build', () => {
    const name = 'page.dev.tsx';
    const isPage = (phase: string) =>
      configOf(phase).pageExtensions.some((extension) => name === `page.${extension}`);
    expect(isPage(PHASE_DEVELOPMENT_SERVER)).toBe(true);
    expect(isPage(PHASE_PRODUCTION_BUILD)).toBe(false);
  });

  it('is the gallery and no other', () => {
    const pages = sources('app').filter((file) => file.path.endsWith('/page.dev.tsx'));
    expect(pages.map((file) => file.path)).toEqual(['app/gallery/page.dev.tsx']);
  });
});

/** Every exported function with the name of a component. */
async function exportedComponents(): Promise<{ name: string; component: unknown }[]> {
  const modules = await Promise.all(
    sources('components/nhs').map((file): Promise<object> => import(path.join(root, file.path))),
  );
  return modules
    .flatMap((module) => Object.entries(module))
    .filter(([name, value]) => /^[A-Z]/.test(name) && typeof value === 'function')
    .map(([name, component]) => ({ name, component }));
}

/** Renders by hand, which is possible because the kit uses no hook, and notes each component on the way. */
function collectComponents(node: ReactNode, found: Set<unknown>): void {
  if (Array.isArray(node)) for (const part of node) collectComponents(part, found);
  if (!isValidElement<{ children?: ReactNode }>(node)) return;
  const component = node.type as string | symbol | ((props: object) => ReactNode);
  if (typeof component === 'function') found.add(component);
  collectComponents(typeof component === 'function' ? component(node.props) : node.props.children, found);
}
