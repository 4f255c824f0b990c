/** The one function of json-logic-js that the bench calls. */
declare module 'json-logic-js' {
  const jsonLogic: { apply(rule: unknown, data: unknown): unknown };
  export = jsonLogic;
}
