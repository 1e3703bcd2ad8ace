import * as client from 'openid-client';
import type { OidcSettings } from '../../config.js';
import { ApiError } from '../../errors/api-error.js';
import type { SecretBox } from '../../support/secret-key.js';

/** Who signed in at the provider. */
export interface ProvenPerson {
  /** issuer and subject: stays when names change */
  readonly externalId: string;
  /** the account as the provider calls it; null when it does not say */
  readonly account: string | null;
  /** whether the provider asked for a second factor, as far as the settings let it be known */
  readonly secondFactor: boolean;
}

/** A service at which people sign in for us (OpenID Connect, authorization code with PKCE). */
export interface OidcProvider {
  /** what the button says */
  readonly label: string;
  /** the address to send the browser to, and what to keep in a cookie until it comes back */
  begin(): Promise<{ url: string; kept: string }>;
  /** @param search query of the address to which the provider sent the browser back. @throws ApiError `session.elsewhere` */
  finish(search: string, kept: string): Promise<ProvenPerson>;
}

interface Kept {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

export const CALLBACK_PATH = '/api/v1/session/oidc/callback';

export function oidcProvider(settings: OidcSettings, box: SecretBox): OidcProvider {
  const redirectUri = new URL(CALLBACK_PATH, settings.publicUrl).href;
  let known: Promise<client.Configuration> | null = null;
  // a provider that is down when the service starts must not stop it, nor be given up for ever
  const configuration = (): Promise<client.Configuration> =>
    (known ??= discover(settings).catch((error: unknown) => {
      known = null;
      throw error;
    }));
  return {
    label: settings.label,
    async begin() {
      const kept: Kept = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const parameters = {
        redirect_uri: redirectUri,
        scope: settings.scope,
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: 'S256',
      };
      const url = client.buildAuthorizationUrl(await reached(configuration()), parameters).href;
      return { url, kept: box.seal(JSON.stringify(kept)) };
    },
    async finish(search, sealed) {
      const text = box.open(sealed);
      if (text === null) throw elsewhere('登录已中断；请重新开始');
      const { state, nonce, verifier } = JSON.parse(text) as Kept; // sealed by begin()
      const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
      const tokens = await reached(
        client.authorizationCodeGrant(await configuration(), new URL(`${redirectUri}?${search}`), checks),
      );
      const claims = tokens.claims();
      if (!claims) throw elsewhere('统一身份认证没有说明是谁；请联系系统管理员');
      const name = claims[settings.accountClaim];
      return {
        externalId: `${claims.iss}|${claims.sub}`,
        account: typeof name === 'string' ? name.toLowerCase() : null,
        secondFactor: saysSecondFactor(settings, claims),
      };
    },
  };
}

/** By `acr` (how sure the sign-in was) or one of `amr` (by what means), whose values every provider words in its own way. */
function saysSecondFactor({ secondFactor }: OidcSettings, { acr, amr }: Readonly<Record<string, unknown>>): boolean {
  if (secondFactor.length === 0) return true;
  return [acr, ...(Array.isArray(amr) ? amr : [])].some((value) => secondFactor.includes(String(value)));
}

function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<client.Configuration> {
  const url = new URL(issuer);
  // http is for a provider on the same machine; config.ts refuses any other
  const options = url.protocol === 'http:' ? { execute: [client.allowInsecureRequests] } : {};
  return client.discovery(url, clientId, clientSecret ?? undefined, undefined, options);
}

/** Whatever fails at the provider: refused, expired, unreachable. */
async function reached<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw elsewhere('统一身份认证没有完成；请重新登录，仍不行请联系系统管理员', cause);
  }
}

function elsewhere(detail: string, cause?: unknown): ApiError {
  return new ApiError('session.elsewhere', detail, {}, { cause });
}
