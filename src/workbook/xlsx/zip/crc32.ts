const table = new Uint32Array(256).map((_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? 0xedb88320 ^ (rest >>> 1) : rest >>> 1;
  return rest >>> 0;
});

/** The check sum that zip keeps of every part. */
export function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (let index = 0; index < bytes.length; index++) {
    sum = (table[(sum ^ (bytes[index] as number)) & 255] as number) ^ (sum >>> 8);
  }
  return (sum ^ -1) >>> 0;
}
