/** class-transformer does not export its storage by type; class-validator-jsonschema needs it for nested classes. */
declare module 'class-transformer/cjs/storage.js' {
  import type { TypeMetadata } from 'class-transformer';
  export const defaultMetadataStorage: {
    findTypeMetadata(target: object, property: string): TypeMetadata | undefined;
  };
}
