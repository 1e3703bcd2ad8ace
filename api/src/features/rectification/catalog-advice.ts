import { catalog, MlpsError } from '@mlps/controls';
import { guidance } from '@mlps/controls/guidance';

/** What the catalog advises for a requirement, at once and for good; null for one without a text of its own. */
export function catalogAdvice(id: string): string | null {
  try {
    const { adviceNowZh, adviceBuildZh } = guidance(catalog.get(id).id);
    return [adviceNowZh, adviceBuildZh].filter(Boolean).join('\n') || null;
  } catch (error) {
    if (error instanceof MlpsError) return null;
    throw error;
  }
}
