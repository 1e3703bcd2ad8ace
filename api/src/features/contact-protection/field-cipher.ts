import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  getCiphers,
  getHashes,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

export const fieldCiphers = ['aes-256-gcm', 'sm4-ctr-hmac-sm3'] as const;
export type FieldCipherName = (typeof fieldCiphers)[number];

const MARK = 'enc1';
const MARKS: Readonly<Record<FieldCipherName, string>> = { 'aes-256-gcm': 'a', 'sm4-ctr-hmac-sm3': 's' };
const [GCM_NONCE, GCM_TAG, SM4_NONCE, SM3_TAG] = [12, 16, 16, 32];

export function offersFieldCipher(name: FieldCipherName): boolean {
  return name === 'aes-256-gcm' || (getCiphers().includes('sm4-ctr') && getHashes().includes('sm3'));
}

/**
 * Encrypts single values under one key. A value is bound to the column it stands in, so one cannot be put in another's place; and it names
 * its key, so that a wrong key is told from damage.
 */
export class FieldCipher {
  /** tells keys apart; nothing can be learned from it */
  readonly keyId: string;
  private readonly key: Buffer;
  private readonly macKey: Buffer;

  constructor(
    secret: string,
    readonly name: FieldCipherName,
  ) {
    const derive = (use: string, bytes: number): Buffer =>
      Buffer.from(hkdfSync('sha256', Buffer.from(secret, 'utf8'), '', `mlps/field/${use}`, bytes));
    this.keyId = derive('id', 8).toString('hex');
    this.key = name === 'aes-256-gcm' ? derive('aes', 32) : derive('sm4', 16);
    this.macKey = derive('mac', 32);
  }

  /** @param place table and column */
  seal(text: string, place: string): string {
    const bytes = this.name === 'aes-256-gcm' ? this.sealGcm(text, place) : this.sealSm4(text, place);
    return [MARK, this.keyId, MARKS[this.name], bytes.toString('base64url')].join('.');
  }

  /** @returns null when it was sealed under another key, or is something else. @throws Error when it was changed */
  open(sealed: string, place: string): string | null {
    const [mark, keyId, cipher, text = '', ...more] = sealed.split('.');
    if (mark !== MARK || keyId !== this.keyId || cipher !== MARKS[this.name] || more.length > 0) return null;
    const bytes = Buffer.from(text, 'base64url');
    try {
      return this.name === 'aes-256-gcm' ? this.openGcm(bytes, place) : this.openSm4(bytes, place);
    } catch (cause) {
      throw new Error(`加密的内容（${place}）已损坏或被移动过；请从备份恢复`, { cause });
    }
  }

  private sealGcm(text: string, place: string): Buffer {
    const nonce = randomBytes(GCM_NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), body]);
  }

  private openGcm(bytes: Buffer, place: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, GCM_NONCE));
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(GCM_NONCE, GCM_NONCE + GCM_TAG));
    const body = bytes.subarray(GCM_NONCE + GCM_TAG);
    return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8');
  }

  private sealSm4(text: string, place: string): Buffer {
    const nonce = randomBytes(SM4_NONCE);
    const cipher = createCipheriv('sm4-ctr', this.key, nonce);
    const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([this.macOf(body, place), body]);
  }

  private openSm4(bytes: Buffer, place: string): string {
    const [tag, body] = [bytes.subarray(0, SM3_TAG), bytes.subarray(SM3_TAG)];
    if (tag.length !== SM3_TAG || !timingSafeEqual(tag, this.macOf(body, place))) throw new Error('the tag differs');
    const decipher = createDecipheriv('sm4-ctr', this.key, body.subarray(0, SM4_NONCE));
    return Buffer.concat([decipher.update(body.subarray(SM4_NONCE)), decipher.final()]).toString('utf8');
  }

  private macOf(body: Buffer, place: string): Buffer {
    return createHmac('sm3', this.macKey)
      .update(JSON.stringify([place, body.length]))
      .update(body)
      .digest();
  }
}
