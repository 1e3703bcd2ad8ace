import { ReportError } from '@mlps/reports';
import { ApiError } from '../../../errors/api-error.js';
import { drawPool } from '../drawing/draw-pool.js';

export const MOST_LOGO_BYTES = 1_000_000;

/**
 * A logo is taken when it can be put on a paper: its form and size are looked at, and it is drawn once.
 * @throws ApiError `paper.invalid-logo`
 */
export async function requireLogo(png: Buffer): Promise<void> {
  if (png.length > MOST_LOGO_BYTES) throw refused('文件超过 1 MB');
  const branding = { logoPngBase64: png.toString('base64') };
  const input = { organisation: '标志', systems: [] };
  try {
    await drawPool.draw({
      kind: 'overview',
      input,
      options: { date: '2000-01-01', branding },
      formats: ['pdf'],
      draft: true,
      excused: null,
    });
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw refused(error instanceof ReportError ? '不是 PNG 图片，或像素太多' : '图片已损坏', error);
  }
}

function refused(reason: string, cause?: unknown): ApiError {
  return new ApiError('paper.invalid-logo', `标志不能接受：${reason}；请上传不超过 1 MB 的 PNG 图片`, {}, { cause });
}
