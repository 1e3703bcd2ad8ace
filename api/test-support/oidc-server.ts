import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A real OpenID provider on loopback, whose one client is the service under test. */
export interface OidcServer {
  readonly issuer: string;
  /** tell where browsers are sent back to; known only once the service listens */
  register(publicUrl: string): Promise<void>;
  stop(): Promise<void>;
}

export const CLIENT_ID = 'workbench';
export const CLIENT_SECRET = 'a-secret-of-the-tests-0123456789';

/** How the provider says that it asked; a test may change it between sign-ins. */
export interface SignInMeans {
  acr?: string | undefined;
  amr?: string[] | undefined;
}

/** Everybody signs in as this person, by these means. */
export async function startOidcServer(account: string, means: SignInMeans = {}): Promise<OidcServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    issuer,
    async register(publicUrl) {
      const provider = await makeProvider(issuer, publicUrl, account, means);
      server.on('request', provider.callback());
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// the package ships no types
interface Provider {
  callback(): (request: unknown, response: unknown) => void;
  use(middleware: (context: KoaContext, next: () => Promise<void>) => Promise<void>): void;
  interactionFinished(request: unknown, response: unknown, result: object): Promise<void>;
  interactionDetails(
    request: unknown,
    response: unknown,
  ): Promise<{
    prompt: { name: string; details: Record<string, string[]> };
    session?: { accountId: string };
    params: Record<string, string>;
  }>;
  Grant: new (more: { accountId: string; clientId: string }) => {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  };
}
interface KoaContext {
  readonly path: string;
  readonly req: unknown;
  readonly res: unknown;
  respond: boolean;
}

async function makeProvider(issuer: string, publicUrl: string, account: string, means: SignInMeans): Promise<Provider> {
  const name = 'oidc-provider'; // not by a literal: it has no types to look for
  const { default: ProviderClass } = (await import(name)) as {
    default: new (issuer: string, more: object) => Provider;
  };
  const provider = new ProviderClass(issuer, {
    clients: [
      {
        client_id: CLIENT_ID,
        client_secret: CLIENT_SECRET,
        redirect_uris: [`${publicUrl}/api/v1/session/oidc/callback`],
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
    ],
    acrValues: ['urn:example:mfa'],
    claims: { openid: ['sub', 'preferred_username', 'acr', 'amr'], profile: ['preferred_username'] },
    conformIdTokenClaims: false,
    cookies: { keys: ['of the tests'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    findAccount: (_context: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, preferred_username: account }),
    }),
  });
  provider.use(async (context, next) => {
    if (!context.path.startsWith('/interaction/')) return next();
    context.respond = false;
    await provider.interactionFinished(context.req, context.res, await consent(provider, context, means));
  });
  return provider;
}

async function consent(provider: Provider, { req, res }: KoaContext, means: SignInMeans): Promise<object> {
  const { prompt, session, params } = await provider.interactionDetails(req, res);
  if (prompt.name === 'login') return { login: { accountId: 'subject-1', ...means } };
  const grant = new provider.Grant({ accountId: session!.accountId, clientId: params['client_id']! }); // signed in just before
  grant.addOIDCScope('openid profile');
  return { consent: { grantId: await grant.save() } };
}

/** Follow redirects as a browser would, keeping cookies of each host, until one leads to `last`. @returns that address */
export async function follow(start: string, last: string): Promise<string> {
  const jars = new Map<string, Map<string, string>>();
  let url = start;
  for (let step = 0; step < 20 && !url.startsWith(last); step += 1) {
    const jar = jars.get(new URL(url).host) ?? new Map<string, string>();
    jars.set(new URL(url).host, jar);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: { Cookie: cookie } });
    await response.arrayBuffer();
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const next = response.headers.get('Location');
    if (next === null) throw new Error(`${url} answered ${response.status} and led nowhere`);
    url = new URL(next, url).href;
  }
  return url;
}
