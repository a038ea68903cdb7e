/** The build for Chrome, before any browser is started. */
import { describeBuild } from "../support/built-extension.ts";

describeBuild("chrome");
