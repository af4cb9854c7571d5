import { expect, test } from "vitest";
import { html, render } from "./markup";

test("values are escaped, in text and in attributes; markup is not escaped twice", () => {
  const name = `<script>alert("1")</script> & 'x'`;
  const inner = html`<b title="${name}">${name}</b>`;
  expect(render(html`<p>${inner}</p>`)).toBe(
    '<p><b title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;">' +
      "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39;</b></p>",
  );
});

test("lists are joined, numbers printed, null is nothing, control characters go", () => {
  expect(render(html`${[1, null, "a\u0000b", [html`<i>${"\u202ec\nd"}</i>`]]}`)).toBe("1ab<i>c d</i>");
});
