import type { Page } from 'playwright-core';

export interface LookAsked {
  readonly look: string;
  readonly language: 'zh-CN' | 'en-US';
  readonly theme: 'light' | 'dark';
  readonly forced?: boolean;
  readonly width?: number;
  readonly height?: number;
}

/** Builds the page of the looks and opens a browser on it. */
export declare function openLooks(): Promise<{
  readonly open: (asked: LookAsked) => Promise<{
    readonly page: Page;
    readonly complaints: readonly string[];
    readonly close: () => Promise<void>;
  }>;
  readonly close: () => Promise<void>;
}>;
