import type { Config } from '../config.ts';

/** Which names a request may have reached us by, and which pages may write. */
export interface HostRule {
  /** `host` as the request gives it, with or without a port. */
  serves(host: string): boolean;
  /** `origin` of the page that writes to us, by `host`. */
  accepts(origin: string, host: string): boolean;
}

const LOCAL_NAMES = ['127.0.0.1', 'localhost', '[::1]'];
/** Addresses that stand for every one of the machine: nobody reaches us by them. */
const EVERYWHERE = new Set(['0.0.0.0', '::', '[::]', '*', '']);
/** The name and the port of a host header. */
const HOST = /^(?<name>\[[0-9a-f:.]+\]|[^\s:[\]/?#@]+)(?::(?<port>\d{1,5}))?$/i;

/**
 * Loopback always, the address that is listened on, and what the operator allows: the names under which a proxy is reached. A page of
 * somebody else's can make its own name lead to us (DNS rebinding), but not take one of these.
 */
export function hostRule({ host: own, allowedHosts }: Pick<Config, 'host' | 'allowedHosts'>): HostRule {
  const direct = new Set(LOCAL_NAMES);
  if (!EVERYWHERE.has(own)) direct.add(own.includes(':') && !own.startsWith('[') ? `[${own}]` : own.toLowerCase());
  const allowed = new Set(allowedHosts);
  const nameOf = (host: string): string => HOST.exec(host)?.groups?.['name']?.toLowerCase() ?? '';
  const isAllowed = (host: string): boolean => nameOf(host) !== '' && (allowed.has(nameOf(host)) || allowed.has(host.toLowerCase()));
  return {
    serves: (host) => direct.has(nameOf(host)) || isAllowed(host),
    accepts(origin, host) {
      if (origin === `http://${host}` && direct.has(nameOf(host))) return true;
      // A proxy may speak https outside and give us another name than its own.
      const [, page] = /^https?:\/\/(.+)$/.exec(origin) ?? [];
      return page !== undefined && isAllowed(page);
    },
  };
}
