import { CONSTRUCTS } from "./construct-calls";
import { ELEMENTS } from "./element-calls";

export const CALLS = { elements: ELEMENTS, constructs: CONSTRUCTS };
