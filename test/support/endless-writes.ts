import { StateFolder } from "../../lib/tools/local/store/state-folder";

/** A program that counts in two stores of a folder, and prints each number once it is saved, until it is killed. */
const folder = new StateFolder(process.argv[2] ?? "");
const [one, other] = [folder.of<number>("one"), folder.of<number>("other")];
for (let count = 1; ; count += 1) {
  one.put("count", count);
  other.put("count", count);
  other.put(`padding ${count % 100}`, count);
  folder.save();
  process.stdout.write(`${count}\n`);
}
