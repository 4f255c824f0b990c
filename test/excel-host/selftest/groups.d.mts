import type { Browser } from 'playwright-core';

export function groupNames(): readonly string[];
export function runGroup(name: string, browser: Browser): Promise<readonly unknown[]>;
export function stopSelftest(): void;
