/** PORT: keeps original bytes under their SHA-256 (hex) until what they hold is erased. Putting the same bytes twice is one copy. */
export interface BlobStore {
  /** @throws AppError no-space, not-writable, store-unavailable: nothing of it is kept */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes, or null when nothing has this address. */
  get(address: string): Promise<Uint8Array | null>;
  /** Removes the bytes for good; nothing happens where nothing has this address. @throws AppError not-writable, store-unavailable */
  remove(address: string): Promise<void>;
}
