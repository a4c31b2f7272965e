import type { BrowserContext } from '@playwright/test';

const off = new WeakSet<BrowserContext>();

/**
 * Remembers that a browser runs no scripts, and so cannot run axe either: the same markup is held to it
 * elsewhere.
 */
export function rememberScriptsOff(context: BrowserContext): void {
  off.add(context);
}

export function hasScriptsOff(context: BrowserContext): boolean {
  return off.has(context);
}
