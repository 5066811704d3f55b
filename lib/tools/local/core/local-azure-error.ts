/** A fault that the user of local Azure can fix: wrong settings, a port in use, a missing package. */
export class LocalAzureError extends Error {
  override readonly name = "LocalAzureError";
}
