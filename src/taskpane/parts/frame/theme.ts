import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme as FluentTheme,
} from '@fluentui/react-components';
import type { Language, Level } from '../../../rules/index.ts';
import type { Theme } from '../../view/view-model.ts';

/** Ink blue: calm beside the grid, and none of the colours that mean something here. */
const ink: BrandVariants = {
  10: '#050b14',
  20: '#0d1a2d',
  30: '#12294a',
  40: '#163760',
  50: '#1b4576',
  60: '#21528b',
  70: '#27609f',
  80: '#2f6eb3',
  90: '#4a80bd',
  100: '#6292c7',
  110: '#79a4d1',
  120: '#90b6da',
  130: '#a7c7e4',
  140: '#bed8ed',
  150: '#d5e6f5',
  160: '#ebf3fb',
};

/** Fonts that have the Chinese of a ledger come first where Chinese is read. */
const FONTS: Readonly<Record<Language, string>> = {
  'zh-CN':
    '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Segoe UI", sans-serif',
  'en-US':
    '"Segoe UI", system-ui, "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
};

interface LevelColours {
  readonly shape: string;
  readonly text: string;
  readonly back: string;
}

const LEVELS: Readonly<Record<Theme, Readonly<Record<Level, LevelColours>>>> = {
  light: {
    red: { shape: '#c50f1f', text: '#8f0b16', back: '#fdeef0' },
    orange: { shape: '#e06c00', text: '#7d3a00', back: '#fff1e3' },
    yellow: { shape: '#d9a800', text: '#614a00', back: '#fff8d9' },
    none: { shape: '#8a8a8a', text: '#545454', back: '#f2f2f2' },
  },
  dark: {
    red: { shape: '#f1707b', text: '#ffb3b9', back: '#43171c' },
    orange: { shape: '#ff9b3d', text: '#ffc793', back: '#402507' },
    yellow: { shape: '#f5d04a', text: '#fbe38d', back: '#393005' },
    none: { shape: '#9a9a9a', text: '#c8c8c8', back: '#333333' },
  },
};

/** Of the series of a chart. Neighbours differ in lightness as well as in hue; none looks like a level. */
const CHARTS: Readonly<Record<Theme, readonly string[]>> = {
  light: ['#27609f', '#a05a9c', '#2c7a7b', '#6b7280', '#8a6d3b'],
  dark: ['#79a4d1', '#d69fd2', '#6cc5c1', '#b4bac4', '#cdb07a'],
};

/** The variables that hold them; `paneTheme` gives them their values. */
export const chartColours: readonly string[] = CHARTS.light.map(
  (_, index) => `var(--chart-${index + 1})`,
);

/** The variable that holds a colour of a level; `paneTheme` gives it its value. */
export const levelColour = (level: Level, of: keyof LevelColours): string =>
  `var(--level-${level}-${of})`;

const flat = (levels: Readonly<Record<Level, LevelColours>>) =>
  Object.fromEntries(
    Object.entries(levels).flatMap(([level, colours]) =>
      Object.entries(colours).map(([of, value]) => [`level-${level}-${of}`, String(value)]),
    ),
  );

/** Fluent's theme with our ink, our fonts and the colours of the levels. */
export function paneTheme(theme: Theme, language: Language): FluentTheme {
  const base = theme === 'dark' ? createDarkTheme(ink) : createLightTheme(ink);
  const links = { colorBrandForeground1: ink[110], colorBrandForegroundLink: ink[120] };
  return {
    ...base,
    ...(theme === 'dark' ? links : {}),
    ...flat(LEVELS[theme]),
    ...Object.fromEntries(CHARTS[theme].map((colour, index) => [`chart-${index + 1}`, colour])),
    // Read by what lies outside the pane's own element, such as a dialog.
    ...{ 'pane-shade': theme },
    fontFamilyBase: FONTS[language],
  };
}
