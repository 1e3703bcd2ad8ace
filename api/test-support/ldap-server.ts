import type { AddressInfo } from 'node:net';

/** A real LDAP server on loopback with some people. */
export interface LdapServer {
  readonly url: string;
  stop(): Promise<void>;
}

export const BASE = 'ou=people,dc=example,dc=org';
export const SERVICE_DN = 'cn=service,dc=example,dc=org';
export const SERVICE_PASSWORD = 'service-password';

// only what is used here; the package's types speak of an older version
interface Ldapjs {
  createServer(): Server;
  InvalidCredentialsError: new () => Error;
}
interface Server {
  bind(
    dn: string,
    handler: (request: { dn: unknown; credentials: string }, response: Response, next: (error?: Error) => void) => void,
  ): void;
  search(
    dn: string,
    handler: (
      request: { filter: { matches(attributes: object): boolean } },
      response: Response,
      next: (error?: Error) => void,
    ) => void,
  ): void;
  listen(port: number, host: string, ready: () => void): void;
  close(done?: () => void): void;
  readonly server?: { address(): AddressInfo };
  address(): AddressInfo;
}
interface Response {
  send(entry: object): void;
  end(): void;
}

/** @param people password by account */
export async function startLdapServer(people: Readonly<Record<string, string>>): Promise<LdapServer> {
  const ldapjs = (await import('ldapjs')) as unknown as { default: Ldapjs };
  const { InvalidCredentialsError } = ldapjs.default;
  const server = ldapjs.default.createServer();
  const dnOf = (account: string): string => `uid=${account},${BASE}`;
  server.bind('dc=example,dc=org', (request, response, next) => {
    const dn = String(request.dn).replaceAll(' ', '');
    const [account] = Object.keys(people).filter((entry) => dnOf(entry) === dn);
    const password = dn === SERVICE_DN ? SERVICE_PASSWORD : account === undefined ? undefined : people[account];
    if (request.credentials !== '' && request.credentials !== password) return next(new InvalidCredentialsError());
    response.end(); // without a password: anonymous, as real servers have it
    return undefined;
  });
  server.search(BASE, (request, response) => {
    for (const uid of Object.keys(people)) {
      const attributes = { objectclass: ['person'], uid: [uid] };
      if (request.filter.matches(attributes)) response.send({ dn: dnOf(uid), attributes });
    }
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `ldap://127.0.0.1:${server.address().port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
