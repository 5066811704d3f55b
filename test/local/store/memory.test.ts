import { MemoryStore } from "../../../lib/local/store/memory";
import { describeStore } from "../../support/store-contract";

describeStore("memory", () => new MemoryStore());
