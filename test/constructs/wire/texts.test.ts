import { renderTexts } from "../../../lib/constructs/wire/texts";

const absent = null as unknown as string;

test("leaves out what is absent, and sends what is empty", () => {
  expect(renderTexts({})).toEqual({});
  expect(renderTexts({ displayName: absent, tags: { a: absent } })).toEqual({ tags: {} });
  expect(renderTexts({ description: "", tags: {} })).toEqual({ description: "", tags: {} });
});

test("escapes texts, tags and their keys", () => {
  const text = "${x}";
  const { displayName, description, tags } = renderTexts({
    displayName: text,
    description: text,
    tags: { [text]: text },
  });
  expect(displayName).not.toBe(text);
  expect(description).toBe(displayName);
  expect(tags).toEqual({ [String(displayName)]: displayName });
});
