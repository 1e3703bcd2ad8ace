import { readFileSync } from 'node:fs';

const own = JSON.parse(readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

/** Version of this product, as backups and archives name it. */
export const PRODUCT_VERSION = own.version;
