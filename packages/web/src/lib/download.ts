import { answerOf } from './api';

/** Fetches a file and hands it to the browser under the name that the service gave; a refusal is thrown, not saved as a file. */
export async function download(address: string, fallbackName: string): Promise<void> {
  const response = await answerOf(address);
  const name = fileNameOf(response.headers.get('Content-Disposition')) ?? fallbackName;
  saveBlob(await response.blob(), name);
}

/** Name of a file from its Content-Disposition header (RFC 6266): the UTF-8 form first. */
export function fileNameOf(header: string | null): string | null {
  const encoded = /filename\*\s*=\s*UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  if (encoded !== undefined) return decodeURIComponent(encoded.trim());
  return /filename\s*=\s*"([^"]+)"/i.exec(header ?? '')?.[1] ?? null;
}

function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
