/** The runtime of a page: brings the questions in it to life. Loaded twice, it works once. */

import { define } from "./elements/elements.js";
import { Flashcard } from "./elements/flashcard.js";
import { Meter } from "./elements/meter.js";
import { ProgressPage } from "./elements/progress-page.js";
import { Question } from "./elements/question.js";
import { Quiz } from "./elements/quiz.js";

if (!customElements.get("cw-question")) {
  define("cw-question", Question);
  define("cw-flashcard", Flashcard);
  define("cw-quiz", Quiz);
  define("cw-meter", Meter);
  define("cw-progress", ProgressPage);
}
