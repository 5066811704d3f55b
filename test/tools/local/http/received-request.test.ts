import { ReceivedRequest } from "../../../../lib/tools/local/http/received-request";

function request(url: string, sent: string | Uint8Array = "") {
  return new ReceivedRequest("POST", url, {}, Buffer.from(sent));
}

test("reads path, query and JSON", () => {
  const { path, query, body } = request("/a%20b?c=1", '{"d":2}');
  expect([path, query.get("c"), body]).toEqual(["/a b", "1", { d: 2 }]);
  expect(request("/").body).toBeUndefined();
});

test("takes the path as it arrived, whatever it begins with", () => {
  const { path, query } = request("//b/../c?d=1?2&e=%26");
  expect([path, query.get("d"), query.get("e")]).toEqual(["//b/../c", "1?2", "&"]);
});

test("bytes that are not JSON fail only when JSON is read", () => {
  const sent = request("/", Buffer.from([0xff, 0x00]));
  expect([...sent.bytes]).toEqual([0xff, 0x00]);
  expect(() => sent.body).toThrow("the request cannot be read: ");
});

test("JSON of more than 4 MB is a mistake", () => {
  const sent = request("/", JSON.stringify("x".repeat(5 * 1024 * 1024)));
  expect(() => sent.body).toThrow("it is larger than 4194304 bytes");
});

test("a name in another script is the same, percent-encoded or as its bytes", () => {
  const bytes = Buffer.from("/東京?q=京").toString("latin1");
  for (const url of ["/%E6%9D%B1%E4%BA%AC?q=%E4%BA%AC", bytes]) {
    const { path, query } = request(url);
    expect([path, query.get("q")]).toEqual(["/東京", "京"]);
  }
});

test.each([
  ["a path that is cut off within a character", "/%E0%A4%A"],
  ["a path with bytes that are not UTF-8", "/\u00e9"],
  ["a path with a percent sign that encodes nothing", "/100%"],
  ["a query that is not UTF-8", "/?q=%FF"],
  ["an encoded slash in a name", "/a%2Fb"],
  ["an encoded zero byte in a name", "/a%00b"],
  ["an encoded line break in a name", "/a%0Ab"],
])("refuses %s", (_, url) => {
  expect(() => request(url)).toThrow("the request cannot be read: ");
});

test("refuses JSON that is not UTF-8", () => {
  const sent = request(
    "/",
    Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0x22, 0x7d])]),
  );
  expect(() => sent.body).toThrow("not valid for encoding utf-8");
});

test("reads JSON of 64 levels, and refuses one level more", () => {
  const nested = (levels: number) => "[".repeat(levels) + "]".repeat(levels);
  expect(JSON.stringify(request("/", nested(64)).body)).toBe(nested(64));
  for (const text of [
    nested(65),
    nested(100_000),
    '{"a":'.repeat(100_000) + "1" + "}".repeat(100_000),
  ]) {
    expect(() => request("/", text).body).toThrow("its JSON is nested more than 64 levels deep");
  }
});
