/** The build for Firefox, before any browser is started. */
import { describeBuild } from "../support/built-extension.ts";

describeBuild("firefox");
