/** What makes the API's page ask: the words that were filled in go into the address, and what comes is shown below. */
export const apiPageScript = `for (const form of document.querySelectorAll("form[data-path]"))
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
    const query = new URLSearchParams();
    let path = form.dataset.path;
    for (const [name, value] of words)
      if (path.includes("{" + name + "}")) path = path.replace("{" + name + "}", encodeURIComponent(value));
      else if (value !== "") query.set(name, value);
    const address = query.size > 0 ? path + "?" + query : path;
    const line = form.nextElementSibling;
    const shown = line.nextElementSibling;
    const link = line.querySelector("a");
    link.href = link.textContent = address;
    const began = performance.now();
    const answer = await fetch(address);
    const text = JSON.stringify(await answer.json(), null, 2);
    line.querySelector("output").textContent = answer.status + ", " + Math.round(performance.now() - began) + " ms";
    shown.textContent = text.length > 200000 ? text.slice(0, 200000) + " …" : text;
    line.hidden = shown.hidden = false;
  });
`;
