export { Template } from "./template";
