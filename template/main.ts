import { App } from "cdktf";
import { SupportStack } from "./support-stack";

const app = new App();
new SupportStack(app, "support");
app.synth();
