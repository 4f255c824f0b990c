import { Value } from '@sinclair/typebox/value';
import { hashText, laneDigits } from '../../rules/index.ts';
import { asSavedState, type SavedState, savedStateShape } from './saved-state.ts';

/** The part is found by it, by whatever program opens the file. */
export const SAVED_NAMESPACE = 'urn:ledger-rules:saved:1';
/** Excel on the web takes 5 MB in one request; far less is kept, for every opening of the workbook reads it. */
export const SAVED_LIMIT = 1_000_000;

/** The state as XML. Base64, because programs that save the file may change white space and line ends. */
export function savedXml(state: SavedState, revision: number): string {
  const bytes = new TextEncoder().encode(JSON.stringify(state));
  const payload = toBase64(bytes);
  return `<saved xmlns="${SAVED_NAMESPACE}" revision="${revision}" sum="${sumOf(payload)}">${payload}</saved>`;
}

export interface SavedPart {
  readonly state: SavedState;
  readonly revision: number;
}

/** Undefined where the part is damaged, too large, of another shape or by another hand: anybody can edit a file. */
export function readSavedXml(xml: string): SavedPart | undefined {
  if (xml.length > SAVED_LIMIT * 2) return undefined;
  const match = /<(?:[\w.-]+:)?saved\b([^>]*)>([^<]*)<\/(?:[\w.-]+:)?saved\s*>/.exec(xml);
  const [, attributes = '', content = ''] = match ?? [];
  const payload = content.replace(/\s+/g, '');
  const revision = Number(attributeOf(attributes, 'revision'));
  if (!Number.isSafeInteger(revision) || attributeOf(attributes, 'sum') !== sumOf(payload)) {
    return undefined;
  }
  const read = parse(payload);
  return Value.Check(savedStateShape, read) ? { state: asSavedState(read), revision } : undefined;
}

function parse(payload: string): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(fromBase64(payload)));
  } catch {
    return undefined;
  }
}

function attributeOf(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match?.[1] ?? match?.[2];
}

/** Tells damage apart from what was written; it proves no author. */
function sumOf(payload: string): string {
  const { first, second } = hashText(payload);
  return laneDigits(first) + laneDigits(second);
}

/** In pieces: an argument list has an end. */
function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary);
}

function fromBase64(payload: string): Uint8Array {
  return Uint8Array.from(atob(payload), (unit) => unit.charCodeAt(0));
}
