/** Something that a check would have to read, and that nobody can: no failure of the application. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}
