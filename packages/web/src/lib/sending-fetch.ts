/** Tells how many bytes of a body have been sent. */
export type SentReport = (sent: number, total: number) => void;

/**
 * A call like `fetch` that tells how much of its body has been sent, which `fetch` itself cannot.
 * @throws DOMException `AbortError` when the signal says so, TypeError when the service cannot be reached
 */
export function sendingFetch(url: string, init: RequestInit, report: SentReport): Promise<Response> {
  const request = new XMLHttpRequest();
  request.open(init.method ?? 'GET', url);
  request.responseType = 'blob';
  for (const [name, value] of new Headers(init.headers)) request.setRequestHeader(name, value);
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    report(loaded, total);
  });
  const { signal } = init;
  const stop = (): void => {
    request.abort();
  };
  const answer = new Promise<Response>((resolve, reject) => {
    request.addEventListener('load', () => {
      resolve(responseOf(request));
    });
    request.addEventListener('error', () => {
      reject(new TypeError('the service cannot be reached'));
    });
    request.addEventListener('abort', () => {
      reject(new DOMException('stopped by the user', 'AbortError'));
    });
  });
  signal?.addEventListener('abort', stop);
  if (signal?.aborted) return Promise.reject(new DOMException('stopped before it began', 'AbortError'));
  request.send(init.body as XMLHttpRequestBodyInit | null); // the client sends texts and files
  return answer.finally(() => signal?.removeEventListener('abort', stop));
}

/** Statuses that carry no body, not even an empty one. */
const bodiless = [204, 205, 304];

function responseOf(request: XMLHttpRequest): Response {
  const headers = new Headers();
  for (const line of request
    .getAllResponseHeaders()
    .trim()
    .split(/[\r\n]+/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  const body = bodiless.includes(request.status) ? null : (request.response as Blob); // by the type asked for
  return new Response(body, { status: request.status, headers });
}
