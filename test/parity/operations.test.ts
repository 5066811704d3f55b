import { playAll } from "../replay/play-all";
import { recorded } from "../replay/scenarios";

playAll("behaves as recorded", recorded("operations"));
