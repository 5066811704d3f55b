/** Something that whoever starts local Azure can put right: settings, a port in use, a missing package. */
export class LocalAzureError extends Error {
  override readonly name = "LocalAzureError";
}
