import { ReportError } from '../../errors.js';
import { cleanLine } from '../../model/clean-text.js';
import type { PaperBrand } from './paper-model.js';
import { fillWording } from './wording.js';
import type { WordingValues } from './wording.js';

/** An issuer's own look and words, as plain data. Red letterheads and seals belong to authorities and are not drawn. */
export interface Branding {
  /** running header of every page but the first; default: title of the paper */
  headerText?: string | null;
  /** PNG, base64; stands above the title of the first page */
  logoPngBase64?: string | null;
  /** who signs, where it is another name than the unit's, e.g. its leading group */
  issuerName?: string | null;
  /** own paragraphs by the name of their place; texts may hold placeholders such as `{单位}` */
  wording?: Readonly<Record<string, string>> | null;
}

/** What every paper takes besides its data. */
export interface PaperOptions {
  /** date of the paper, `YYYY-MM-DD` */
  date: string;
  number?: string | null;
  branding?: Branding | null;
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_BYTES = 1_000_000;
const MOST_PIXELS = 16_000_000;
/** Box into which a logo is fitted, in points. */
const [LOGO_WIDTH, LOGO_HEIGHT] = [160, 48] as const;

/**
 * The look of a paper.
 * @throws ReportError `paper.invalid-logo` when the logo is no PNG, or too big
 */
export function paperBrand(branding: Branding | null | undefined, header: string): PaperBrand {
  const encoded = branding?.logoPngBase64;
  return {
    headerText: cleanLine(branding?.headerText ?? '') || header,
    logo: encoded ? { pngBase64: encoded, ...fitted(sizeOf(Buffer.from(encoded, 'base64'))) } : null,
  };
}

/** The name under which a paper is signed. */
export function signer({ branding }: Pick<PaperOptions, 'branding'>, name: string): string {
  return cleanLine(branding?.issuerName ?? '') || name;
}

/** An issuer's own words for a place, or the given ones. */
export function wordingOr(
  { branding }: Pick<PaperOptions, 'branding'>,
  place: string,
  values: WordingValues,
  standard: readonly string[],
): string[] {
  const own = branding?.wording?.[place];
  if (own === undefined) return [...standard];
  const filled = fillWording(own, values, `$.branding.wording.${place}`);
  return filled.split('\n').filter(Boolean);
}

interface Size {
  width: number;
  height: number;
}

function sizeOf(png: Buffer): Size {
  if (png.length > MOST_BYTES) throw badLogo(`up to ${MOST_BYTES} bytes`, `${png.length} bytes`);
  if (png.length < 33 || !png.subarray(0, 8).equals(SIGNATURE) || png.toString('latin1', 12, 16) !== 'IHDR')
    throw badLogo('a PNG file as base64', `bytes that begin with ${png.subarray(0, 8).toString('hex')}`);
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  if (size.width === 0 || size.height === 0 || size.width * size.height > MOST_PIXELS)
    throw badLogo(`1 to ${MOST_PIXELS} pixels`, `${size.width} × ${size.height}`);
  return size;
}

function fitted({ width, height }: Size): Size {
  const scale = Math.min(LOGO_WIDTH / width, LOGO_HEIGHT / height);
  return { width: width * scale, height: height * scale };
}

function badLogo(expected: string, received: string): ReportError {
  const issue = {
    path: '$.branding.logoPngBase64',
    code: 'logo',
    expected,
    received,
    messageZh: '标志应为不超过1MB的PNG图片（base64）',
  };
  return new ReportError('paper.invalid-logo', `$.branding.logoPngBase64: expected ${expected}, found ${received}`, [
    issue,
  ]);
}
