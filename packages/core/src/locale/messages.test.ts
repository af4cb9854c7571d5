import { expect, test } from "vitest";
import { formatMessage, type Messages } from "./messages";

const messages: Messages = { language: "en", texts: { hi: "Hello {name}, {name}" } };

test("operands fill their places; unknown keys and operands stay visible", () => {
  expect(formatMessage(messages, "hi", { name: "An" })).toBe("Hello An, An");
  expect(formatMessage(messages, "hi")).toBe("Hello {name}, {name}");
  expect(formatMessage(messages, "constructor")).toBe("constructor");
  expect(formatMessage(messages, "hi", Object.create({ name: "inherited" }))).toBe("Hello {name}, {name}");
});
