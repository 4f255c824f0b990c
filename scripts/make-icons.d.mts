import type { Browser } from 'playwright-core';

export function drawIcons(browser: Browser): Promise<ReadonlyMap<string, Buffer>>;
