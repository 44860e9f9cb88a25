/** A service address as it may be shown: without its password, wherever it stands. */
export function shownAddress(address: string): string {
  // Up to the last @: an unescaped one in a password must not let the rest of it through.
  return address.replace(/^([a-z0-9+]+:\/\/)(.*)@/i, (_whole, scheme: string, login: string) => {
    const user = login.split(':')[0] ?? '';
    return `${scheme}${user === '' ? '' : `${user}@`}`;
  });
}

/** A service address with a password that is kept elsewhere; one that names a password itself keeps its own. */
export function withPassword(address: string, password: string, user = ''): string {
  const parts = /^([a-z0-9+]+:\/\/)(?:([^@/]*)@)?(.*)$/i.exec(address);
  if (password === '' || !parts) return address;
  const [, scheme = '', login = '', rest = ''] = parts;
  if (login.includes(':')) return address;
  return `${scheme}${login === '' ? encodeURIComponent(user) : login}:${encodeURIComponent(password)}@${rest}`;
}
