/** An account's custom subdomain, which is one label of a host name. */
const ACCOUNT = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/i;

/** Whether it can be the custom subdomain of an account. */
export function isSubdomain(account: string): boolean {
  return ACCOUNT.test(account);
}

/** Whether a host, as URLs have it, consists of an account's subdomain and that suffix. */
export function isAccountHost(hostname: string, suffix: string): boolean {
  const [account = "", ...rest] = hostname.split(".");
  return isSubdomain(account) && rest.join(".") === suffix.toLowerCase();
}
