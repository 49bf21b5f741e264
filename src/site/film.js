// Steps through the pictures of a film: by itself, with buttons, or with the arrow keys.
"use strict";

for (const film of document.querySelectorAll(".film")) {
    const frames = [...film.querySelectorAll("figure")];
    const controls = film.querySelector(".controls");
    const count = document.createElement("output");
    const seconds = 1.6;
    let shown = 0;
    let timer = 0;

    function show(number) {
        frames[shown].hidden = true;
        shown = (number + frames.length) % frames.length;
        frames[shown].hidden = false;
        count.value = `step ${shown + 1} of ${frames.length}`;
    }

    function pause() {
        clearInterval(timer);
        timer = 0;
        play.textContent = "▶";
        play.setAttribute("aria-label", "Play");
    }

    function start() {
        timer = setInterval(() => show(shown + 1), seconds * 1000);
        play.textContent = "❚❚";
        play.setAttribute("aria-label", "Pause");
    }

    function button(text, label, action) {
        const made = document.createElement("button");
        made.type = "button";
        made.textContent = text;
        made.setAttribute("aria-label", label);
        made.addEventListener("click", action);
        controls.append(made);
        return made;
    }

    function stepBy(steps) {
        pause();
        show(shown + steps);
    }

    button("◀", "Previous step", () => stepBy(-1));
    const play = button("▶", "Play", () => (timer ? pause() : start()));
    button("▶|", "Next step", () => stepBy(1));
    play.classList.add("main");
    controls.append(count);
    film.addEventListener("keydown", event => {
        const steps = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
        if (steps) {
            stepBy(steps);
            event.preventDefault();
        }
    });
    show(0);
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
        start();
    }
}
