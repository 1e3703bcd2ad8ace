import { megabytes } from '../../lib/format';
import type { Translate } from '../../messages/translate';

/** Largest document that the service takes by default. */
const LIMIT_BYTES = 16 * 1_048_576;

/**
 * Content of a chosen file as parsed JSON.
 * @throws Error with a sentence for the user, when the file is no JSON document
 */
export async function readDocumentFile(file: File, t: Translate): Promise<unknown> {
  const { name } = file;
  if (!/\.json$/i.test(name)) throw new Error(t('import.notJson', { file: name }));
  if (file.size > LIMIT_BYTES)
    throw new Error(t('import.tooBig', { file: name, size: megabytes(file.size), limit: megabytes(LIMIT_BYTES) }));
  const text = await file.text().catch((cause: unknown) => {
    throw new Error(t('import.unreadable', { file: name }), { cause });
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch (cause) {
    throw new Error(t('import.badJson', { file: name, reason: cause instanceof Error ? cause.message : '' }), {
      cause,
    });
  }
}
