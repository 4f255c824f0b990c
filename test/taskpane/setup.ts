import '@testing-library/jest-dom/jest-globals';

/** What a pane in a browser has and jsdom lacks. */
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
