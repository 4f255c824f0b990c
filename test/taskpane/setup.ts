import '@testing-library/jest-dom';

/** What a pane in a browser has and jsdom lacks. */
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
