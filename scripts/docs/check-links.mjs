// Finds links of the built site that lead nowhere: to a page, a file or an address within a page that is not there.
import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";

/** Every broken link as `page → target`. Links to other sites are not followed. */
export function brokenLinks(site) {
  const files = readdirSync(site, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );
  const known = new Set(files);
  const pages = files.filter((name) => name.endsWith(".html"));
  const texts = new Map(pages.map((name) => [name, readFileSync(join(site, name), "utf8")]));
  const ids = new Map(
    [...texts].map(([name, text]) => [
      name,
      new Set([...text.matchAll(/\s(?:id|name)="([^"]*)"/g)].map(([, id]) => id)),
    ]),
  );
  return pages.flatMap((name) =>
    [...texts.get(name).matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].flatMap(
      ([, raw]) => {
        const href = raw.replaceAll("&amp;", "&");
        if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(href)) return [];
        const [path = "", fragment] = href.split("#");
        const target =
          path === "" ? name : posix.normalize(posix.join(posix.dirname(name), decodeURIComponent(path)));
        if (!known.has(target)) return [`${name} → ${href}`];
        const isPlace = fragment === undefined || fragment === "" || !ids.has(target);
        return isPlace || ids.get(target).has(decodeURIComponent(fragment)) ? [] : [`${name} → ${href}`];
      },
    ),
  );
}
