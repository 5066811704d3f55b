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
  expect(() => sent.body).toThrow("the request cannot be read: SyntaxError");
});

test("JSON of more than 4 MB is a mistake", () => {
  const sent = request("/", JSON.stringify("x".repeat(5 * 1024 * 1024)));
  expect(() => sent.body).toThrow("it is larger than 4194304 bytes");
});

test("a path that cannot be decoded is refused", () => {
  expect(() => request("/%E0%A4%A")).toThrow("the request cannot be read");
});
