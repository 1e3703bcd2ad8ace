import { requireText, unexpected } from '../errors.js';
import { sha1 } from './sha1.js';

/** Namespace of everything that this package names; itself a version 5 UUID of the URL below under the standard's URL namespace. */
const NAMESPACE = 'https://mlps-workbench.invalid/interchange';
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/**
 * The UUID of a name under a namespace, version 5 of RFC 9562: the same name always gives the same UUID.
 * @example uuidOf('www.example.com', '6ba7b810-9dad-11d1-80b4-00c04fd430c8') // '2ed6657d-e927-568b-95e1-2665a8aea6a2'
 */
export function uuidOf(name: string, namespace: string = own): string {
  requireText('name', name);
  if (!/^[0-9a-f-]{36}$/i.test(requireText('namespace', namespace)))
    throw unexpected('argument.invalid', 'namespace', 'a UUID', namespace);
  const digest = sha1(Uint8Array.of(...bytesOf(namespace), ...utf8(name))).slice(0, 16);
  digest[6] = (digest[6]! & 0x0f) | 0x50;
  digest[8] = (digest[8]! & 0x3f) | 0x80;
  const hex = hexOf(digest);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** A short name for a long content: documents that differ get different names. */
export const fingerprintOf = (content: unknown): string => hexOf(sha1(utf8(JSON.stringify(content))));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function bytesOf(uuid: string): number[] {
  return (uuid.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
}

const own = uuidOf(NAMESPACE, URL_NAMESPACE);
