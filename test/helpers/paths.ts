import { fileURLToPath } from 'node:url';

/** Path of something in the repository, seen from the compiled tests. */
export function repositoryPath(path: string): string {
  return fileURLToPath(new URL(`../../../${path}`, import.meta.url));
}
