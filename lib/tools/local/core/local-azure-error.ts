/** A fault that the user of local Azure can fix: wrong settings, a port in use, a missing package. */
export class LocalAzureError extends Error {
  /** The name of the class, which tells it from other errors. */
  override readonly name = "LocalAzureError";
}
