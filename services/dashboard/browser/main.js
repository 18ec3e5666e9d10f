// What script adds to pages that are whole without it: each is a module of its own, and none needs another.
import { chooseBySearch } from "./choose.js";
import { copyAddresses } from "./copy.js";
import { findWhileTyping } from "./find.js";
import { stayLive } from "./live.js";
import { stepByArrows } from "./step.js";

copyAddresses();
findWhileTyping();
chooseBySearch();
stayLive();
stepByArrows();
