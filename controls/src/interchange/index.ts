/** Interchange with tools outside this field: OSCAL, the Heimdall Data Format, CSV. `@mlps/controls/interchange`. */
export { fromCatalogCsv, toCatalogCsv } from './csv/catalog-csv.js';
export { readCsv, writeCsv } from './csv/csv-text.js';
export type { CsvOptions } from './csv/csv-text.js';
export { toFindingsCsv } from './csv/findings-csv.js';
export { fromOscalCatalog } from './oscal/from-oscal-catalog.js';
export { OSCAL_VERSION } from './oscal/oscal-shapes.js';
export type { OscalOptions } from './oscal/oscal-shapes.js';
export { toOscalCatalog } from './oscal/to-oscal-catalog.js';
export type {
  OscalCatalog,
  OscalCatalogOptions,
  OscalControl,
  OscalGroup,
  OscalPart,
} from './oscal/to-oscal-catalog.js';
export { toOscalPoam } from './oscal/to-oscal-poam.js';
export type { OscalPoam } from './oscal/to-oscal-poam.js';
export { DEFAULT_CATALOG_HREF, toOscalProfile } from './oscal/to-oscal-profile.js';
export type { OscalProfile, OscalProfileOptions } from './oscal/to-oscal-profile.js';
export { toOscalResults } from './oscal/to-oscal-results.js';
export type { OscalResults } from './oscal/to-oscal-results.js';
export { toHdf } from './to-hdf.js';
export type { Hdf, HdfControl, HdfOptions, HdfResult } from './to-hdf.js';
export { uuidOf } from './uuid.js';
