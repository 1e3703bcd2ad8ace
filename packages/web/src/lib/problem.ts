/** One fault of a refused document or request. */
export interface ProblemIssue {
  path: string;
  code: string;
  expected?: string;
  received?: string;
  message?: string;
}

/** A problem document (RFC 9457) as the service answers it. */
export interface Problem {
  status: number;
  code: string;
  title: string;
  /** says what, where and what to do */
  detail: string;
  requestId?: string;
  issues?: ProblemIssue[];
  differences?: { field: string; registered: unknown; document: unknown }[];
}

/** A refusal by the service, or no answer at all (`problem` null: then `status` is 0, or that of an answer nobody can read). */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
    options?: ErrorOptions,
  ) {
    super(problem?.detail ?? `status ${status}`, options);
  }
}

/** Reads the problem document of a refused answer. */
export async function readProblem(response: Response): Promise<RequestError> {
  const body: unknown = await response.json().catch(() => null);
  return new RequestError(response.status, isProblem(body) ? body : null);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
