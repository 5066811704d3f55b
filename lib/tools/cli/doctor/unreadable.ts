/** Something that a check needs and cannot read, which is not a failure of the application. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
