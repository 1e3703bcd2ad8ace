const TAKEN_MS = 10_000;

/** Hands a file to the browser, which saves it under this name. */
export function saveBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser takes hold of the blob after the click; the address must live until then.
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, TAKEN_MS);
}
