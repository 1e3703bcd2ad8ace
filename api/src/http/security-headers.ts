import type { ServerResponse } from 'node:http';
import helmet from 'helmet';
import type { MarkedRequest } from './dispatcher.js';

type Handler = (request: MarkedRequest, response: ServerResponse, next: (error?: unknown) => void) => void;

const SELF = "'self'";

/** The content security policy: nothing but this service. `styleNonce` lets the one page's own style elements in. */
export function contentSecurityPolicy(styleNonce?: string): string {
  const style = styleNonce === undefined ? SELF : `${SELF} 'nonce-${styleNonce}'`;
  return Object.entries({
    'default-src': SELF,
    'script-src': SELF,
    'style-src': style,
    'img-src': `${SELF} data: blob:`,
    'font-src': SELF,
    'connect-src': SELF,
    'object-src': "'none'",
    'base-uri': SELF,
    'form-action': SELF,
    'frame-ancestors': "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join(';');
}

/** helmet's headers with our policy. HSTS where the TLS is ours: whether there is some in front is not ours to say. */
export function securityHeaders(hasTls: boolean): Handler {
  const policy = contentSecurityPolicy();
  const others = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: hasTls,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    frameguard: { action: 'deny' },
  });
  return (request, response, next) => {
    response.setHeader('Content-Security-Policy', policy);
    others(request, response, next);
  };
}
