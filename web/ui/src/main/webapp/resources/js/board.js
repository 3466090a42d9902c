/* The board: a step names its visit or task and the version that was seen, so that it is that one's, whatever moved meanwhile. */
(() => {
  "use strict";

  const commands = { act: "cqBoardAct", checkIn: "cqBoardCheckIn", room: "cqBoardRoom" };
  let last = "";
  /* After a step the next one of the same visit or task has the focus, in the lane where it is now */
  window.cqBoardDone = () => document.querySelector(`[data-board][data-subject="${last}"]`)?.focus();
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-board]");
    if (!button || button.dataset.sent) return;
    const { board, act, subject, version } = button.dataset;
    last = subject;
    if (board === "act") button.dataset.sent = "true";
    window[commands[board]](Object.entries({ act, id: subject, version }).map(([name, value]) => ({ name, value })));
  });
})();
