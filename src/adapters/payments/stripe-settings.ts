/** Where the provider's API answers when that is not Stripe itself: the sandbox. */
export type ApiBase = { host: string; port: number; protocol: 'http' | 'https' };

export type StripeSettings = {
  /** `sk_live_…`, `sk_test_…`, `rk_…`, or the sandbox's `sk_test_sandbox_…`. */
  secretKey: string;
  /** `whsec_…` of the one endpoint that calls us. */
  webhookSecret: string;
  apiBase?: ApiBase;
};

/** The sandbox started on this port of this machine. Its payment page names the same host, as `form-action` asks. */
export function sandboxBase(port: number): ApiBase {
  return { host: '127.0.0.1', port, protocol: 'http' };
}

const SECRET_KEY = /^(?:sk|rk)_(live|test)_[A-Za-z0-9_]{8,}$/;
const WEBHOOK_SECRET = /^whsec_[^\s]{16,}$/;
export const SANDBOX_KEY_PREFIX = 'sk_test_sandbox_';

/** What is wrong with the settings, in words for whoever starts the server; an empty list when nothing is. Holds no secret. */
export function faultsOf(settings: StripeSettings): string[] {
  const faults: string[] = [];
  const sandboxKey = settings.secretKey.startsWith(SANDBOX_KEY_PREFIX);
  if (!SECRET_KEY.test(settings.secretKey))
    faults.push('the payment secret key is missing or has not the form of one (sk_live_…, sk_test_…)');
  if (!WEBHOOK_SECRET.test(settings.webhookSecret))
    faults.push('the payment webhook secret is missing or has not the form of one (whsec_…)');
  if (settings.apiBase && !sandboxKey) faults.push('a key of the real provider may only be sent to the real provider');
  if (!settings.apiBase && sandboxKey) faults.push('a sandbox key needs the address of the sandbox');
  return faults;
}
