import { MemoryStore } from "../../../../lib/tools/local/store/memory";
import { describeStore } from "../../../support/store-contract";

describeStore("memory", () => new MemoryStore());
