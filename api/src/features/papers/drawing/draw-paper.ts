import { makePaper } from '@mlps/reports';
import type { DrawProgress, DrawRequest, DrawResult, DrawnFile } from './draw-request.js';

/** Make a paper and draw it in every format that is asked for. */
export async function drawPaper(
  { kind, input, options, formats, draft, excused }: DrawRequest,
  onProgress: (progress: DrawProgress) => void = () => undefined,
): Promise<DrawResult> {
  const made = makePaper(kind, input, options);
  const { title, warnings, contradictions, notice } = made;
  const forbids = contradictions.some(({ severity, id }) => severity === 'error' && excused && !excused.includes(id));
  const files: DrawnFile[] = [];
  const onDrawn = (page: number, pages: number): void => onProgress({ page, pages });
  for (const format of forbids ? [] : formats)
    files.push({ format, bytes: await made.draw(format, { draft, onDrawn }) });
  return { title, warnings, contradictions, notice, files };
}
