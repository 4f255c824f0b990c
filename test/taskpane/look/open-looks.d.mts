import type { Page } from 'playwright-core';

/** How a pane stands before somebody: 320 × 760 px unless told otherwise. */
export interface LookPane {
  readonly theme: 'light' | 'dark';
  /** Of the browser, by which it shows days. */
  readonly locale?: string;
  /** High contrast, as the system forces it. */
  readonly forced?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export interface Shown {
  readonly look: string;
  readonly language: 'zh-CN' | 'en-US';
  readonly theme: 'light' | 'dark';
  readonly unfolded?: boolean;
}

export interface OpenedLooks {
  readonly page: Page;
  /** Errors of the console since the last look. */
  readonly complaints: () => readonly string[];
  /** Shows a look; where it is asked unfolded, tells whether there was anything to unfold. */
  readonly show: (shown: Shown) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Builds the page of the looks and opens a browser on it. */
export declare function openLooks(): Promise<{
  readonly open: (pane: LookPane) => Promise<OpenedLooks>;
  readonly close: () => Promise<void>;
}>;
