/** Longer than this the page does not wait for its turn: half a frame. */
const PATIENCE = 10;

/**
 * A pause that costs nothing until the page has waited long enough; then everything that waits in the page, a key
 * pressed or a frame to paint, comes first. Timers would be held back by browsers; messages are not.
 */
export function pagePause(): () => Promise<void> {
  let since = performance.now();
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => {
    since = performance.now();
    waiting.shift()?.();
  };
  return async () => {
    if (performance.now() - since < PATIENCE) return;
    await new Promise<void>((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  };
}
