import { ProblemError } from '@mlps/client';
import { uploadEvidence } from './api/evidence';
import type { GridController } from './grid-controller';
import { placeOf } from './model/cell.js';

/** The picture on the clipboard; null when there is none. */
export function pictureOf(data: DataTransfer): File | null {
  return [...data.files].find(({ type }) => /^image\/(png|jpeg|webp)$/.test(type)) ?? null;
}

/** Keep a pasted picture as evidence of the active cell, which must have a result that the service knows. */
export async function savePicture(controller: GridController, picture: File): Promise<void> {
  const { workspace, screen } = controller;
  const key = controller.keyAt(controller.selection.active);
  if (key === null || !controller.writable()) return;
  if (workspace.cells.content(key) === null) {
    screen.news({ kind: 'resultFirst' });
    return;
  }
  try {
    // evidence hangs on a stored result
    await workspace.saver.flush();
    await uploadEvidence(workspace.head.evaluationId, placeOf(key), picture, pictureName(picture));
    await workspace.refresh();
    screen.news({ kind: 'pictureSaved' });
  } catch (error) {
    if (!(error instanceof ProblemError) && !(error instanceof Error)) throw error;
    screen.news({ kind: 'pictureFailed' });
  }
}

/** Pasted pictures are all called "image"; the time tells them apart. */
function pictureName({ name, type }: File): string {
  if (name !== '' && !/^image\.\w+$/.test(name)) return name;
  const time = new Date().toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '');
  return `${time}.${type === 'image/jpeg' ? 'jpg' : type.slice('image/'.length)}`;
}
