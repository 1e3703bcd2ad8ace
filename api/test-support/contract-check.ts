import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ValidateFunction } from 'ajv/dist/2020.js';
import addFormatsModule from 'ajv-formats';
import { buildOpenApi } from '../src/openapi/build-openapi.js';
import { operations } from '../src/operations/table.js';

interface Contract {
  paths: Record<string, Record<string, { operationId: string; responses: Record<string, { content?: Content }> }>>;
  components: { schemas: Record<string, object> };
}
type Content = Record<string, { schema: object }>;

// the module's default export is typed as a namespace under NodeNext
const addFormats = addFormatsModule as unknown as (ajv: Ajv2020) => void;

const contract = buildOpenApi(operations) as unknown as Contract;
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: 'contract', ...contract });

const validators = new Map<string, ValidateFunction>();

/** Faults of an answer against the contract: undocumented status, wrong media type, body that its schema refuses. */
export function contractFaults(operationId: string, status: number, mediaType: string | null, body: unknown): string[] {
  const responses = Object.values(contract.paths)
    .flatMap((methods) => Object.values(methods))
    .find((operation) => operation.operationId === operationId)!.responses;
  const response = responses[status];
  if (!response) return [`${operationId}: status ${status} is not documented`];
  const type = mediaType?.split(';')[0];
  if (!response.content) return type ? [`${operationId}: ${status} should have no body`] : [];
  const content = type === undefined ? undefined : response.content[type];
  if (!content) return [`${operationId}: ${status} as ${String(type)} is not documented`];
  if (!type?.endsWith('json')) return [];
  const validate = validatorOf(content.schema);
  return validate(body) ? [] : [`${operationId}: ${status}: ${ajv.errorsText(validate.errors)}`];
}

/** Validator of a schema of the contract, whose references point into it. */
function validatorOf(schema: object): ValidateFunction {
  const text = JSON.stringify(schema).replaceAll('"#/', '"contract#/');
  let validate = validators.get(text);
  if (!validate) {
    validate = ajv.compile(JSON.parse(text) as object);
    validators.set(text, validate);
  }
  return validate;
}
