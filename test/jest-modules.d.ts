/** What jest can do with modules, and its published types leave out. */
declare namespace jest {
  function unstable_mockModule(path: string, factory: () => object): typeof jest;
}
