import { isObject, type JsonObject } from "./json";
import { wordIn } from "./output-items";

/** Something that a reply lets people open or choose. */
export interface ActivityAction {
  /** What is written on it. */
  readonly title: string;
  /** Where it leads. @default - it says or does something else */
  readonly url?: string | undefined;
}

/** A card or a file that is attached to a reply. */
export interface ActivityCard {
  /** What it is, such as `application/vnd.microsoft.card.adaptive`. */
  readonly contentType: string;
  /** What people read on it; for a card without words, its name. */
  readonly text: string;
  /** Its buttons and links; those of a sign-in card lead to the sign-in. */
  readonly actions: ActivityAction[];
  /** The connection that somebody has to sign in to, on an OAuth card. @default - it asks for none */
  readonly connectionName?: string | undefined;
}

/**
 * Reads an attachment. Documented by Bot Framework: OAuth and sign-in cards hold a text and a button with the link; hero
 * and other cards have titles, texts and buttons; adaptive cards hold nested elements, of which text blocks are read.
 */
export function cardIn(attachment: JsonObject): ActivityCard {
  const contentType = wordIn(attachment, "contentType") ?? "unknown";
  const { content } = attachment;
  const card = isObject(content) ? content : {};
  const words = /card\.adaptive$/i.test(contentType) ? adaptiveWords(card) : plainWords(card);
  const file = actionOf(
    wordIn(attachment, "name") ?? contentType,
    wordIn(attachment, "contentUrl"),
  );
  const name = wordIn(attachment, "name") ?? contentType;
  return {
    contentType,
    text: (typeof content === "string" ? content : words.join("\n")).trim() || name,
    actions: [...buttonsIn(card), ...(file.url === undefined ? [] : [file])],
    connectionName: wordIn(card, "connectionName"),
  };
}

/** Buttons of a card, or suggested actions; what is not one is left out. */
export function actionsIn(buttons: unknown): ActivityAction[] {
  if (!Array.isArray(buttons)) return [];
  return buttons.filter(isObject).map((button) => {
    const { value } = button;
    const target = wordIn(button, "url") ?? (typeof value === "string" ? value : undefined);
    const title = wordIn(button, "title") ?? wordIn(button, "text") ?? wordIn(button, "type");
    return actionOf(title ?? "without a title", target);
  });
}

function actionOf(title: string, target: string | undefined): ActivityAction {
  const isLink = target !== undefined && /^https?:/i.test(target) && URL.canParse(target);
  return isLink ? { title, url: new URL(target).href } : { title };
}

function buttonsIn(card: JsonObject): ActivityAction[] {
  const { buttons, actions, signInLink, signinLink } = card;
  const link = [signInLink, signinLink].find((value) => typeof value === "string");
  return [
    ...actionsIn(buttons),
    ...actionsIn(actions),
    ...(link === undefined ? [] : [actionOf("Sign in", link)]),
  ];
}

function plainWords(card: JsonObject): string[] {
  return ["title", "subtitle", "text"].flatMap((name) => wordIn(card, name) ?? []);
}

/** An adaptive card names what to show where it cannot be shown; otherwise its elements are gone through. */
function adaptiveWords(card: JsonObject): string[] {
  const { fallbackText, body } = card;
  if (typeof fallbackText === "string" && fallbackText.trim() !== "") return [fallbackText];
  return elementWords(body, 0);
}

/** What holds elements: containers, columns, rows of tables and facts. */
const HOLDERS = ["items", "columns", "rows", "cells", "facts", "inlines", "body", "images"];

const DEEPEST = 20;

function elementWords(elements: unknown, depth: number): string[] {
  if (!Array.isArray(elements) || depth > DEEPEST) return [];
  return elements.flatMap((element: unknown) => {
    if (typeof element === "string") return [element];
    if (!isObject(element)) return [];
    const { title, value } = element;
    const fact =
      typeof title === "string" && typeof value === "string" ? [`${title}: ${value}`] : [];
    const own = wordIn(element, "text") ?? wordIn(element, "altText") ?? [];
    return [
      ...fact,
      ...[own].flat(),
      ...HOLDERS.flatMap((name) => elementWords(element[name], depth + 1)),
    ];
  });
}
