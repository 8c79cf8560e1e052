// A typed passphrase as bytes, in one normal form, so that the same keys give the same passphrase on
// every keyboard; wiped when the work is done.

/** Runs the work with the passphrase as UTF-8 of its NFC form, and overwrites the bytes afterwards. */
export async function withPassphrase<T>(
  typed: string,
  work: (passphrase: Uint8Array) => T | Promise<T>,
): Promise<T> {
  const bytes = new TextEncoder().encode(typed.normalize('NFC'));
  try {
    return await work(bytes);
  } finally {
    bytes.fill(0);
  }
}
