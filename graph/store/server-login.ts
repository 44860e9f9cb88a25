/** Who asks a server, out of its address. */
export interface Login {
  /** Empty where none is named. */
  readonly user: string;
  readonly password: string;
}

/** The login of an address, `user:password` with its own signs percent-encoded; undefined where they are not. */
export function loginIn(part: string): Login | undefined {
  const colon = part.indexOf(':');
  const [user, password] = (colon < 0 ? [part, ''] : [part.slice(0, colon), part.slice(colon + 1)]).map(decodedPart);
  return user === undefined || password === undefined ? undefined : { user, password };
}

/** A part of an address without its percent signs; undefined where they stand for nothing. */
export function decodedPart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
