/** PORT: keeps original bytes for ever under their SHA-256 (hex). Putting the same bytes twice is one copy. */
export interface BlobStore {
  /** @throws AppError no-space, not-writable, store-unavailable: nothing of it is kept */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null when nothing has this address. */
  get(address: string): Promise<Uint8Array | null>;
}
